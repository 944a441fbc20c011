INSERT INTO "PictureUse" ("mediaId", "storyId", caption, credit, alt, words) VALUES ('m-1', 'st-draft', 'The quay.', 'Qiu', '', '');
