import type { ChosenFile } from './use-upload';

/** Files of a folder that is deeper, or of more files than this, are left. */
const MAX_FILES = 1_000;
const MAX_LEVELS = 8;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The files of a drop, also those in folders. It must be read immediately: after the event it is empty. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  if (!entries.length) return [...data.files].map(file => ({ file, name: file.name }));
  const found: ChosenFile[] = [];
  for (const entry of entries) await addFiles(entry, 0, found);
  return found;
}

async function addFiles(entry: FileSystemEntry, level: number, found: ChosenFile[]): Promise<void> {
  if (found.length >= MAX_FILES || level > MAX_LEVELS) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, name: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (!part.length) return;
      for (const child of part) await addFiles(child, level + 1, found);
    }
  }
}

/** Chosen files, with the folder that was chosen in their names. */
export const chosenFiles = (files: FileList): ChosenFile[] =>
  [...files].slice(0, MAX_FILES).map(file => ({ file, name: file.webkitRelativePath || file.name }));
