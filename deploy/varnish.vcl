# Varnish in front of Broadsheet: a cache of what every reader may have, purged by the keys that Broadsheet names.
#
# Needs the package varnish-modules for xkey. Varnish appends the address of the client to X-Forwarded-For: PROXIES=1, and 2
# with nginx in front of it for TLS. It does not bound bodies: Broadsheet does for each route, and nginx before it.

vcl 4.1;

import directors;
import std;
import xkey;

probe alive {
    .url = "/readyz/readers";
    .interval = 2s;
    .timeout = 1s;
}

backend first {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = alive;
}

backend second {
    .host = "127.0.0.1";
    .port = "3001";
    .probe = alive;
}

acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_init {
    new processes = directors.round_robin();
    processes.add_backend(first);
    processes.add_backend(second);
}

sub vcl_recv {
    set req.backend_hint = processes.backend();
    unset req.http.Forwarded;
    unset req.http.X-Forwarded-Host;
    # Only caches get Surrogate-Control and Surrogate-Key.
    set req.http.Surrogate-Capability = {"varnish="Surrogate/1.0""};

    # curl -X PURGE -H 'Surrogate-Key: story:4f9c21ab03de' http://127.0.0.1:6081/
    # Without xkey: ban("obj.http.Surrogate-Key ~ (^| )" + req.http.Surrogate-Key + "( |$)"), one key at a time, and keep
    # Surrogate-Key until vcl_deliver.
    if (req.method == "PURGE") {
        # The address of the connection alone: X-Forwarded-For has what nginx passes on.
        if (!client.ip ~ purgers || req.http.X-Forwarded-For ~ ",") {
            return (synth(405));
        }
        set req.http.Purged = xkey.purge(req.http.Surrogate-Key);
        return (synth(200, "Purged " + req.http.Purged));
    }

    # What belongs to a person. Event streams are sent on as they come.
    if (req.url ~ "^/(newsroom|api|_next)" && req.url !~ "^/api/v1/(?!(newsroom|ingest)([/?]|$))") {
        return (pass);
    }
    # Staff and reviewers see pictures that are not public yet, and a reader may have chosen dark mode or a size of text.
    if (req.http.Cookie ~ "session-token|broadsheet-preview-" && req.url ~ "^/media/") {
        return (pass);
    }
    if (req.http.Cookie ~ "(^|;\s*)display-preferences=" && req.url !~ "^/(media|assets)/") {
        return (pass);
    }
    unset req.http.Cookie;
    unset req.http.Authorization;
}

sub vcl_backend_response {
    # Broadsheet says with Surrogate-Control what any reader may get, and for how long.
    if (beresp.http.Surrogate-Control !~ "max-age=[0-9]+" || beresp.http.Set-Cookie || bereq.uncacheable) {
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
    # Long recordings would push everything else out.
    if (std.integer(beresp.http.Content-Length, 0) > 10000000) {
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
    set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
    set beresp.grace = 10s;
    set beresp.keep = 0s;
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    return (deliver);
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    unset resp.http.Surrogate-Control;
    unset resp.http.CDN-Cache-Control;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
}
