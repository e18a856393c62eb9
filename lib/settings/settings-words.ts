import type { DocumentWords } from "../filing/document-words";
import { text } from "../text";

export const SETTINGS_WORDS: DocumentWords = {
  name: text("设置文件", "settings file"),
  beginning: text(
    "请写出要设置的键，例如 undecided: block；没有要设置的就删去该文件。",
    "Write a key to set, such as undecided: block; with nothing to set, remove the file.",
  ),
  yamlName: "beian.config.yaml",
};
