"""
What Anki shows on each card of a collection: faces.py FOLDER NAME [COUNT SEED].
Writes NAME.apkg and NAME.json: both sides as Anki's own HTML, what they play, and what is to be typed. Without COUNT it is
the collection of every kind (kinds.py); with it, COUNT notes of types whose templates and fields chance put together.
"""
import json
import os
import re
import sys

from anki.collection import Collection, ExportAnkiPackageOptions
from anki import hooks
from anki.sound import SoundOrVideoTag
from kinds import build_kinds
from mixed import build_mixed


def main() -> None:
    folder, name, *mixed = sys.argv[1:]
    path = os.path.join(folder, f"{name}.anki2")
    # Pictures of LaTeX are only named, never made.
    for one in list(hooks.card_did_render._hooks):
        hooks.card_did_render.remove(one)
    col = build_mixed(path, int(mixed[0]), int(mixed[1])) if mixed else build_kinds(path)
    options = ExportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False, with_media=True, legacy=False)
    col.export_anki_package(out_path=os.path.join(folder, f"{name}.apkg"), options=options, limit=None)
    cards = [face(col, cid) for cid in col.db.list("select id from cards order by id")]
    with open(os.path.join(folder, f"{name}.json"), "w") as out:
        lines = ",\n".join(json.dumps(card, ensure_ascii=False) for card in cards)
        out.write(f"[\n{lines}\n]\n")
    print(json.dumps({"cards": len(cards)}))


def face(col: Collection, cid: int) -> dict:
    card = col.get_card(cid)
    made = card.render_output()
    note = card.note()
    # A note deletes no card that came with it: an empty one says so in place of its question.
    return {
        "guid": note.guid, "ord": card.ord,
        "question": made.question_text, "answer": made.answer_text,
        "questionPlays": [plays(tag) for tag in made.question_av_tags], "answerPlays": [plays(tag) for tag in made.answer_av_tags],
        "typed": typed(col, card, note, made.question_text),
        "latex": [one.filename for field in note.fields for one in col._backend.extract_latex(text=field, svg=False, expand_clozes=False).latex],
    }


def plays(tag) -> list:
    return ["file", tag.filename] if isinstance(tag, SoundOrVideoTag) else ["voice", tag.lang, tag.field_text, tag.speed]


def typed(col: Collection, card, note, html: str):
    """What the reviewer would hold the typed text to, as it does it (aqt/reviewer.py)."""
    asked = re.search(r"\[\[type:(.+?)\]\]", html)
    if not asked:
        return None
    name = asked.group(1)
    is_cloze = name.startswith("cloze:")
    name = name[6:] if is_cloze else name
    has_marks = not name.startswith("nc:")
    name = name if has_marks else name[3:]
    if name not in note:
        return None
    expected = note[name]
    if is_cloze:
        expected = col.extract_cloze_for_typing(expected, card.ord + 1)
    shown = col.compare_answer(expected, "", has_marks)
    return [shown, has_marks]


if __name__ == "__main__":
    main()
