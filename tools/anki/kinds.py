"""
A collection of every kind of card: Anki's stock note types and types of our own whose templates use each part of its
language, with pictures, sounds, a film, formulas, and scripts. Everything in it was made for this test.
"""
import math
import os
import struct
import zlib

from anki.collection import Collection

HERE = os.path.dirname(os.path.abspath(__file__))
NIGHT = ".card{font-family:Georgia;font-size:22px;text-align:center;color:#123;background:#fffef8}.nightMode.card,.card.night_mode{color:#fed;background:#111}.nightMode .note{color:#9cf}.note{color:#047}"
PLAIN = ".card{font-family:arial;font-size:20px;line-height:1.5;text-align:center;color:black;background-color:white}"

# Name, fields, templates (name, front, back), styles, whether it has deletions.
TYPES = [
    ("Sections", ["Word", "Example", "Note"], [("Card 1", "{{Word}}{{#Example}}<p class=eg>{{Example}}</p>{{/Example}}{{^Example}}<p>no example{{#Note}}, {{Note}}{{/Note}}</p>{{/Example}}", "{{FrontSide}}<hr id=answer>{{^Note}}nothing noted{{/Note}}{{Note}}"), ("Card 2", "{{#Note}}{{Note}}?{{/Note}}", "{{Word}}")], PLAIN, False),
    ("Japanese", ["Expression", "Reading"], [("Recall", "{{kanji:Reading}}", "{{FrontSide}}<hr id=answer>{{furigana:Reading}} <small>{{kana:Reading}}</small> {{text:Expression}}"), ("Listen", "{{tts ja_JP voices=Nobody speed=0.8:kana:Reading}}?", "{{furigana:Reading}}")], PLAIN, False),
    ("Hebrew", ["Word", "Meaning"], [("Card 1", '<div dir="rtl" class=word>{{Word}}</div>', '{{FrontSide}}<hr id=answer><div dir="ltr">{{Meaning}}</div>')], ".card{direction:rtl;font-size:24px}.word{font-size:40px}", False),
    ("Hints", ["Question", "First", "Second hint", "Answer"], [("Card 1", "{{Question}} {{hint:First}} {{hint:text:Second hint}}", "{{FrontSide}}<hr id=answer>{{Answer}}")], PLAIN, False),
    ("Typed", ["Word", "Accented"], [("Plain", "{{Word}} {{type:Accented}}", "{{Word}}<hr id=answer>{{type:Accented}}"), ("Without marks", "{{Word}}: {{type:nc:Accented}}", "{{FrontSide}}<hr id=answer>{{type:nc:Accented}}")], PLAIN, False),
    ("Typed cloze", ["Text", "More"], [("Cloze", "{{cloze:Text}}<br>{{type:cloze:Text}}", "{{cloze:Text}}<br>{{type:cloze:Text}}<p>{{cloze-only:Text}}</p>{{#c1}}one{{/c1}}{{^c1}}not one{{/c1}}{{More}}")], PLAIN + ".cloze{font-weight:bold;color:blue}.nightMode .cloze{color:lightblue}", True),
    ("Special", ["Front", "Back"], [("The card", "{{Front}} in {{Deck}}, {{Subdeck}}; {{Type}}, {{Card}}, {{CardFlag}}, [{{Tags}}]", "{{FrontSide}}<hr id=answer>{{Back}}<!-- {{Front}} -->")], NIGHT, False),
    ("Other signs", ["Front", "Back"], [("Card 1", "{{=<% %>=}}<%Front%> {{Back}}", "{{=<% %>=}}<%FrontSide%> <%#Back%>and <%Back%><%/Back%>"), ("Braces", "{{{Front}}} {{ text:Front }}", "{{ FrontSide }} {{unknown-filter:Back}} {{ unclosed")], PLAIN, False),
    ("Formulas", ["Front", "Back"], [("Card 1", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}")], PLAIN, False),
    ("Media", ["Picture", "Sounds", "Film", "Said"], [("Look", "{{Picture}}{{Sounds}}", "{{FrontSide}}<hr id=answer>{{Film}}"), ("Hear", "{{Sounds}}{{tts en_GB:Said}}", "{{FrontSide}} {{Said}} {{tts en_GB:Said}}{{tts fr_FR:Picture}}")], PLAIN + ".card{background-image:url('_paper.png')}", False),
    ("Styled", ["Front", "Back"], [("Card 1", "<div class=note>{{Front}}</div>", "{{FrontSide}}<hr id=answer><div class=note>{{Back}}</div>")], NIGHT, False),
    ("Of scripts", ["Front", "Back", "Extra"], [
        ("Revealed by script", '<div>{{Front}}</div><button onclick="show()">Reveal</button><div id=extra style="display:none">{{Extra}}</div><script>function show(){document.getElementById("extra").style.display="block"}</script>', "{{FrontSide}}<hr id=answer>{{Back}}"),
        ("Written by script", '<div id=out></div><script>document.getElementById("out").textContent="{{text:Front}}"</script><div class=late>{{Front}}</div>', '{{FrontSide}}<hr id=answer><div style="opacity:0" id=slow>{{Back}}</div><script>setTimeout(()=>{document.getElementById("slow").style.opacity=1},1)</script>'),
    ], PLAIN + ".late{visibility:hidden}", False),
]

NOTES = [
    ("Basic", ["What is the <b>capital</b> of nowhere?", "There is&nbsp;none &amp; never was"]),
    ("Basic", ["A table", "<table border=1><tr><th>one<th>two</tr><tr><td>1</td><td>2</td></tr></table><ul><li>first</li><li>second</li></ul><pre><code>if a &lt; b:\n    return</code></pre>"]),
    ("Basic (and reversed card)", ["front", "back<br>in two lines<div>and a block</div>"]),
    ("Basic (optional reversed card)", ["only one way", "of two", ""]),
    ("Basic (optional reversed card)", ["both ways", "of two", "y"]),
    ("Basic (type in the answer)", ["Typed", "a <i>slanted</i> &lt;answer&gt;"]),
    ("Cloze", ["{{c1::One}} holds {{c2::two {{c3::three::a number}}}} and {{c1::again::hint}}, {{c2,4::shared}}, stray }} braces", "extra"]),
    ("Cloze", ["<ul><li>{{c1::a <b>bold</b>}}</li><li>{{c2::b::what <i>b</i> is}}</li></ul>\\( {{c3::x^2}} \\)", ""]),
    ("Sections", ["word", "an <i>example</i>", "a note"]),
    ("Sections", ["bare", "<div><br></div>", "noted"]),
    ("Sections", ["alone", "", ""]),
    ("Japanese", ["<b>日本語</b>を話す", " 日本語[にほんご]を 話[はな]す [sound:tone.wav]"]),
    ("Hebrew", ["שלום, עולם!", "peace, world"]),
    ("Hints", ["Guess", "the <b>first</b>", "<i>second</i>", "answered"]),
    ("Hints", ["Guess again", "", "only this", "answered"]),
    ("Typed", ["coffee", "café"]),
    ("Typed", ["<b>sum</b>", "1 &lt; 2<br>"]),
    ("Typed cloze", ["{{c1::Paris}} is in {{c2::France::country}} and {{c1::Lyon}} too", "more"]),
    ("Special", ["Front text", "Back text"]),
    ("Other signs", ["<u>front</u>", "{{not a field}}"]),
    ("Formulas", ["\\( \\frac{a}{b} < c \\) and \\[ \\sum_{i=1}^{n} i = \\frac{n(n+1)}{2} \\]", "<anki-mathjax>e^{i\\pi}</anki-mathjax> <anki-mathjax block=\"true\">\\ce{H2O + CO2 -> H2CO3}</anki-mathjax>"]),
    ("Formulas", ["[$]x^2 + y^2[/$] is [latex]drawn as a picture[/latex]", "[$$]\\int_0^1 x\\,dx[/$$]"]),
    ("Media", ['<img src="a picture.png" alt="Three bars" width=120>', "[sound:tone.wav][sound:second tone.wav]", "[sound:film.webm]", "spoken words"]),
    ("Media", ['<img src="a%20picture.png"><img src="missing.png">', "[sound:gone.mp3]", "", "more words"]),
    ("Styled", ["Night and day", "<span style=\"color:red;background:url(_paper.png)\">red</span> and <font color=green>green</font>"]),
    ("Of scripts", ["Scripted", "Its back", "Hidden until a script shows it"]),
]
MASKS = [
    ("{{c1::image-occlusion:rect:left=.05:top=.1:width=.3:height=.25:oi=1}}<br>{{c2::image-occlusion:ellipse:left=.4:top=.4:rx=.1:ry=.2:oi=1}}<br>{{c3::image-occlusion:polygon:points=.7,.1 .95,.1 .8,.5:oi=1}}<br>{{c0::image-occlusion:text:left=.1:top=.75:text=A label\\: here:scale=1:fs=.1}}<br>", "All are hidden", "More about it"),
    ("{{c1::image-occlusion:rect:left=.05:top=.1:width=.3:height=.25:angle=20}}<br>{{c1::image-occlusion:rect:left=.6:top=.6:width=.2:height=.2}}<br>{{c2::image-occlusion:ellipse:left=.4:top=.4:rx=.1:ry=.2}}<br>", "One is hidden", ""),
]


def build_kinds(path: str) -> Collection:
    col = Collection(path)
    files(col)
    col.add_image_occlusion_notetype()
    for name, fields, templates, css, is_cloze in TYPES:
        add_type(col, name, fields, templates, css, is_cloze)
    deck = col.decks.id("Kinds::Of cards")
    for index, (kind, fields) in enumerate(NOTES):
        add_note(col, kind, fields, deck, f"kind{index:03}")
    occlusion = next(one for one in col.models.all() if one.get("originalStockKind") == 6)
    for index, (masks, header, extra) in enumerate(MASKS):
        add_note(col, occlusion["name"], [masks, '<img src="a picture.png">', header, extra, ""], deck, f"mask{index:03}")
    return col


def add_type(col: Collection, name: str, fields: list, templates: list, css: str, is_cloze: bool) -> None:
    kind = col.models.new(name)
    kind["type"] = 1 if is_cloze else 0
    kind["css"] = css
    for field in fields:
        col.models.add_field(kind, col.models.new_field(field))
    for label, front, back in templates:
        template = col.models.new_template(label)
        template["qfmt"], template["afmt"] = front, back
        col.models.add_template(kind, template)
    col.models.add(kind)


def add_note(col: Collection, kind: str, fields: list, deck: int, guid: str) -> None:
    note = col.new_note(col.models.by_name(kind))
    note.fields = list(fields)
    note.guid = guid
    note.tags = ["a<b", "deep::one"] if kind == "Special" else []
    col.add_note(note, deck)


def files(col: Collection) -> None:
    col.media.write_data("a picture.png", png(120, 80, lambda x, y: [(200, 60, 60), (60, 160, 60), (60, 80, 200)][x * 3 // 120] if 10 < y < 70 else (250, 248, 240)))
    col.media.write_data("_paper.png", png(16, 16, lambda x, y: (240, 230, 210) if (x + y) % 8 else (220, 205, 180)))
    col.media.write_data("tone.wav", tone(440, 0.6))
    col.media.write_data("second tone.wav", tone(660, 0.6))
    with open(os.path.join(HERE, "film.webm"), "rb") as film:
        col.media.write_data("film.webm", film.read())
    for name in latex_names(col, "[latex]drawn as a picture[/latex]"):
        col.media.write_data(name, png(60, 20, lambda x, y: (30, 30, 30) if (x // 6 + y // 6) % 2 else (255, 255, 255)))


def latex_names(col: Collection, text: str) -> list:
    return [one.filename for one in col._backend.extract_latex(text=text, svg=False, expand_clozes=False).latex]


def png(width: int, height: int, colour) -> bytes:
    rows = b"".join(b"\0" + bytes(value for x in range(width) for value in colour(x, y)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def tone(hertz: int, seconds: float) -> bytes:
    rate = 4000
    data = bytes(128 + int(90 * math.sin(2 * math.pi * hertz * n / rate)) for n in range(int(rate * seconds)))
    return struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, rate, rate, 1, 8, b"data", len(data)) + data
