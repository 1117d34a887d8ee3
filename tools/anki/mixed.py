"""A collection whose templates and fields chance puts together from pieces that have something to say to each other."""
import random

from anki.collection import Collection
from kinds import add_note, add_type

NAMES = ["Front", "Back", "A", "b c", "c1", "Tags", "ü"]
FILTERS = ["text", "hint", "furigana", "kana", "kanji", "cloze", "cloze-only", "type", "type:nc", "nobody", "tts en_US", "tts de_DE speed=1.2", "text:furigana", "hint:text", "kana:text", "text:kanji"]
CLOZE = ["cloze", "cloze-only", "type:cloze", "hint:cloze", "text:cloze", "tts fr_FR:cloze", "cloze:text", "furigana:cloze"]
SPECIAL = ["Deck", "Subdeck", "Type", "Card", "CardFlag", "Tags"]
PLAIN = ["<b>", "</b>", "<br>", " ", "\n", "<div class=x>", "</div>", "}}", "<!-- {{Front}} -->", "<p>text</p>", "&amp;", "{", "}", "<hr id=answer>", "&nbsp;", "<!--", "-->"]
PIECES = ["<b>bold</b>", " 日本[にほん]", "漢[かん]字[じ]", "a &lt; b", "&amp;amp;", "&nbsp;", "[sound:a_b.mp3]", "[sound:x&amp;y.mp3]", "<br>", "<div>block</div>", "<div></div>", "word", "1.50", "é", "שלום", "{{", "}}", "::",
          "<i>", "</i>", "\n", " ", "\\(x\\)", "[$]x^2[/$]", "[latex]a<br>b[/latex]", "<img src=\"p.png\">", "<ul><li>one</li></ul>", "{{Front}}", "[text]", "<script>var a = 1 < 2;</script>", "<style>i{color:red}</style>", "<!-- note -->", "'", '"', "x>y", "a<b", "&euro;", "&#233;", "&#x41;"]


def build_mixed(path: str, count: int, seed: int) -> Collection:
    random.seed(seed)
    col = Collection(path)
    for number in range(max(count // 8, 1)):
        is_cloze = number % 3 == 0
        templates = [(f"T{index}", side(is_cloze, False), side(is_cloze, True)) for index in range(1 if is_cloze else random.randint(1, 3))]
        kind = f"Mixed {number}"
        try:
            add_type(col, kind, NAMES, templates, ".card{color:black}", is_cloze)
        except Exception:
            # A template that Anki refuses to keep cannot come in a package of its making.
            continue
        deck = col.decks.id(random.choice(["One", "One::Two", "A & b::<c>"]))
        for index in range(8):
            add_note(col, kind, [field(is_cloze) for _ in NAMES], deck, f"mixed-{number}-{index}")
    return col


def side(is_cloze: bool, is_answer: bool) -> str:
    parts = ["{{cloze:Front}}" if is_cloze else "{{Front}}"]
    for _ in range(random.randint(1, 7)):
        parts.append(piece(is_cloze, 0))
    if is_answer and random.random() < 0.7:
        parts.insert(0, "{{FrontSide}}")
    return "".join(parts) if random.random() < 0.95 else "{{=<% %>=}}" + "".join(parts).replace("{{", "<%").replace("}}", "%>")


def piece(is_cloze: bool, depth: int) -> str:
    chance = random.random()
    if chance < 0.25:
        return random.choice(PLAIN)
    if chance < 0.45 and depth < 3:
        name = random.choice(NAMES + ["c1", "c2"] if is_cloze else NAMES)
        return f"{{{{{random.choice('#^')}{name}}}}}{piece(is_cloze, depth + 1)}{piece(is_cloze, depth + 1)}{{{{/{name}}}}}"
    if chance < 0.55:
        return f"{{{{{random.choice(SPECIAL)}}}}}"
    filters = random.choice(FILTERS + CLOZE * 3 if is_cloze else FILTERS)
    name = random.choice(NAMES)
    return f"{{{{{filters}:{name}}}}}" if chance < 0.85 else random.choice(["{{%s}}", "{{ %s }}", "{{{%s}}}", "{{text: %s}}"]) % name


def field(is_cloze: bool) -> str:
    if random.random() < 0.15:
        return random.choice(["", " ", "<br>", "<div><br></div>", "&nbsp;"])
    parts = [random.choice(PIECES) for _ in range(random.randint(1, 6))]
    if is_cloze and random.random() < 0.6:
        for number in range(random.randint(1, 3)):
            parts.insert(random.randrange(len(parts) + 1), deletion(0))
    return "".join(parts)


def deletion(depth: int) -> str:
    inner = "".join(random.choice(PIECES) if depth > 2 or random.random() < 0.7 else deletion(depth + 1) for _ in range(random.randint(1, 3)))
    hint = random.choice(["", "", "::hint", "::<b>a</b> hint", "::two::parts"])
    return f"{{{{c{random.choice(['1', '2', '3', '1,2', '0', '12'])}::{inner}{hint}}}}}"
