/** Takes away the name of a zone whose clocks show what the reader's own show. */
export function dropOwnZones(): void {
  for (const name of document.querySelectorAll('[data-zone]')) {
    const time = name.previousElementSibling!.getAttribute('datetime')!;
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time)!;
    const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    if (offset === -new Date(time).getTimezoneOffset()) name.remove();
  }
}
