/* fold-citations.js: what the program asks of citeproc-js
 *
 * One engine for each style and language, kept, with every source of the library
 * registered in it, so that letters after years are right across the library.
 * Questions and answers are JSON; readStyle () and readLocale () come from C.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

"use strict";

var foldCitations = (function () {
  const MAX_ENGINES = 12;
  const STEP = 100;
  const MAX_LOCALE_DEPTH = 8;
  const PREFIX_MARK = "\uE000";
  const engines = new Map();
  const sortKeys = new Map();
  let collation = "en";

  /* ============ the order of letters, the same on every machine ============ */

  const LAST_LETTERS = {
    da: { "æ": "z1", "ø": "z2", "å": "z3", "ä": "z1", "ö": "z2" },
    nb: { "æ": "z1", "ø": "z2", "å": "z3", "ä": "z1", "ö": "z2" },
    sv: { "å": "z1", "ä": "z2", "ö": "z3", "æ": "z2", "ø": "z3" },
    es: { "ñ": "n\u{10FFFF}" },
  };
  const PLAIN_LETTERS = { "æ": "ae", "ø": "o", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i" };

  function makeSortKey(text) {
    const last = LAST_LETTERS[collation] || {};
    let key = "";

    for (const letter of text.toLowerCase().normalize("NFC")) {
      if (last[letter])
        key += last[letter];
      else if (PLAIN_LETTERS[letter])
        key += PLAIN_LETTERS[letter];
      else
        key += letter.normalize("NFKD").replace(/\p{M}/gu, "");
    }
    return key.replace(/[^\p{L}\p{N}\u{10FFFF} ]/gu, "").trim();
  }

  function getSortKey(text) {
    let keys = sortKeys.get(collation);

    if (keys === undefined || keys.size > 20000) {
      keys = new Map();
      sortKeys.set(collation, keys);
    }

    let key = keys.get(text);

    if (key === undefined) {
      key = makeSortKey(text);
      keys.set(text, key);
    }
    return key;
  }

  function compareStrings(a, b) {
    if (a === b)
      return 0;

    const keyA = getSortKey(a), keyB = getSortKey(b);

    return keyA === keyB ? 0 : keyA < keyB ? -1 : 1;
  }

  /* ============ output ============ */

  const LATEX = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
  };

  function makeFormat(base, changes) {
    return Object.assign({}, CSL.Output.Formats[base], changes);
  }

  function addFormats() {
    const entry = (state, text) => text;
    const link = (text) => /^https?:\/\//.test(text) ? text : "https://doi.org/" + text;

    CSL.Output.Formats["fold-text"] = makeFormat("text", { "@bibliography/entry": entry });
    CSL.Output.Formats["fold-html"] = makeFormat("html", {
      "text_escape": (text) => (text || "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;"),
      "@bibliography/entry": entry,
      "@URL/true": (state, text) => /^https?:\/\//.test(text) ? "<a href=\"" + text + "\">" + text + "</a>" : text,
      "@DOI/true": (state, text) => "<a href=\"" + link(text) + "\">" + link(text) + "</a>",
    });
    CSL.Output.Formats["fold-markdown"] = makeFormat("text", {
      "text_escape": (text) => (text || "").replace(/[\\`*_{}\[\]<>#|]/g, "\\$&"),
      "@font-style/italic": "*%%STRING%%*",
      "@font-style/oblique": "*%%STRING%%*",
      "@font-weight/bold": "**%%STRING%%**",
      "@vertical-align/sup": "<sup>%%STRING%%</sup>",
      "@vertical-align/sub": "<sub>%%STRING%%</sub>",
      "@bibliography/entry": entry,
    });
    CSL.Output.Formats["fold-latex"] = makeFormat("text", {
      "text_escape": (text) => (text || "").replace(/[\\{}$&#%_^~]/g, (c) => LATEX[c]),
      "@font-style/italic": "\\emph{%%STRING%%}",
      "@font-style/oblique": "\\emph{%%STRING%%}",
      "@font-weight/bold": "\\textbf{%%STRING%%}",
      "@font-variant/small-caps": "\\textsc{%%STRING%%}",
      "@vertical-align/sup": "\\textsuperscript{%%STRING%%}",
      "@vertical-align/sub": "\\textsubscript{%%STRING%%}",
      "@bibliography/entry": entry,
    });
  }

  /* ============ engines ============ */

  /* A style that only points to another is that other, in its own language. */
  function openStyle(name, language) {
    let text = readStyle(name);
    let seen = 0;
    let found = null;
    let parent = null;

    while ((parent = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(text)) !== null && seen++ < MAX_LOCALE_DEPTH) {
      const target = /\bhref="[^"]*\/([^"\/]+)"/.exec(parent[0]);

      found = found || /<style\b[^>]*\bdefault-locale="([^"]+)"/.exec(text);
      if (target === null)
        break;
      text = readStyle(target[1]);
    }
    found = found || /<style\b[^>]*\bdefault-locale="([^"]+)"/.exec(text);
    return { text: text, language: language || (found !== null ? found[1] : "en-US") };
  }

  function openEngine(name, language) {
    const key = name + "\n" + language;
    let engine = engines.get(key);

    if (engine !== undefined) {
      /* the last used stays longest */
      engines.delete(key);
      engines.set(key, engine);
      collation = engine.collation;
      return engine;
    }

    const style = openStyle(name, language);
    const items = new Map();
    const sys = {
      retrieveLocale: (tag) => readLocale(tag) || false,
      retrieveItem: (id) => items.get(id),
      stringCompare: compareStrings,
      embedBibliographyEntry: () => "",
    };

    collation = style.language.slice(0, 2);
    engine = {
      csl: new CSL.Engine(sys, style.text, style.language, true),
      name: name,
      language: style.language.slice(0, 2),
      collation: collation,
      items: items,
      ids: new Map(),
      next: 0,
      registered: "",
      bibliographies: new Map(),
    };
    engine.csl.opt.development_extensions.wrap_url_and_doi = true;
    engine.csl.opt.development_extensions.parse_names = false;
    engine.isNote = engine.csl.opt.xclass === "note";
    engines.set(key, engine);
    if (engines.size > MAX_ENGINES)
      engines.delete(engines.keys().next().value);
    return engine;
  }

  /* An item that changed is another item: its text is its identity. */
  function getId(engine, text) {
    let id = engine.ids.get(text);

    if (id === undefined) {
      const item = JSON.parse(text);

      id = "i" + engine.next++;
      item.id = id;
      /* letters are given here, by what the library holds today */
      delete item["year-suffix"];
      /* an interview that nobody can look up */
      if (item.type === "interview" && /personal communication/i.test(item.genre || "") && !item.URL && !item.DOI)
        item.type = "personal_communication";
      engine.ids.set(text, id);
      engine.items.set(id, item);
    }
    return id;
  }

  /* In steps, since the time for one call is limited; returns whether all are there. */
  function register(engine, ids) {
    const state = ids.join(" ");

    if (state === engine.registered)
      return true;

    const known = new Set(engine.registered.split(" "));
    let room = STEP;
    const step = ids.filter((id) => known.has(id) || room-- > 0);

    engine.csl.updateItems(step);
    engine.registered = step.join(" ");
    engine.bibliographies.clear();
    if (step.length < ids.length)
      return false;
    if (engine.ids.size > 2 * ids.length + 1000)
      forget(engine, new Set(ids));
    return true;
  }

  function forget(engine, kept) {
    for (const [text, id] of engine.ids) {
      if (!kept.has(id)) {
        engine.ids.delete(text);
        engine.items.delete(id);
      }
    }
  }

  /* ============ citations ============ */

  const AS_CITED_IN = {
    apa: { en: "as cited in", es: "como se citó en", da: "som citeret i", de: "zitiert nach", fr: "cité dans" },
    mla: { en: "qtd. in", es: "citado en", da: "citeret i", de: "zit. in", fr: "cité dans" },
    harvard: { en: "cited in", es: "citado en", da: "citeret i", de: "zitiert in", fr: "cité dans" },
    note: { en: "quoted in", es: "citado en", da: "citeret i", de: "zitiert in", fr: "cité dans" },
  };

  function getAsCitedIn(engine) {
    const words = engine.isNote ? AS_CITED_IN.note
      : /^modern-language-association/.test(engine.name) ? AS_CITED_IN.mla
      : /harvard/.test(engine.name) ? AS_CITED_IN.harvard : AS_CITED_IN.apa;

    return words[engine.language] || words.en;
  }

  /* A citation without the brackets or the full stop around it. */
  function strip(text) {
    const bracketed = /^\((.*)\)$/s.exec(text) || /^\[(.*)\]$/s.exec(text);

    return bracketed !== null ? bracketed[1] : text.replace(/\.$/, "");
  }

  function makeCite(id, cite, positions) {
    const made = { id: id, position: positions.position };

    if (positions.position > 0)
      made["near-note"] = positions.near;
    if (cite.locator) {
      made.locator = cite.locator;
      made.label = cite.label || "page";
    }
    if (cite.prefix)
      made.prefix = cite.prefix + " ";
    if (cite.suffix)
      made.suffix = /^[,;:. ]/.test(cite.suffix) ? cite.suffix : ", " + cite.suffix;
    if (cite.suppressAuthor)
      made["suppress-author"] = true;
    return made;
  }

  /* First, again, or in the same place: what a footnote before it has told. */
  function findPosition(history, cluster, id, locator) {
    const before = history.length > 0 ? history[history.length - 1] : null;
    const last = history.map((h) => h.ids.includes(id)).lastIndexOf(true);

    if (last < 0)
      return { position: 0, near: false };
    if (before.ids.length === 1 && before.ids[0] === id && cluster.length === 1) {
      if (before.locator === locator)
        return { position: CSL.POSITION_IBID, near: true };
      if (locator)
        return { position: CSL.POSITION_IBID_WITH_LOCATOR, near: true };
    }
    return { position: CSL.POSITION_SUBSEQUENT, near: history.length - last <= 5 };
  }

  const FIRST = { position: 0, near: false };

  function setCluster(engine, cluster, history) {
    const cites = cluster.map((cite) => {
      const read = cite.citedIn || cite;
      const id = getId(engine, read.item);
      const made = makeCite(id, Object.assign({}, cite, { locator: read.locator, label: read.label }),
                            findPosition(history, cluster, id, read.locator || ""));

      if (cite.citedIn) {
        const original = makeCite(getId(engine, cite.item), {}, FIRST);
        const words = strip(engine.csl.makeCitationCluster([original]));

        made.prefix = (made.prefix || "") + PREFIX_MARK;
        made.original = words + (engine.csl.opt.xclass === "note" || !/^modern/.test(engine.name) ? ", " : " ") + getAsCitedIn(engine) + " ";
      }
      return made;
    });
    const originals = cites.filter((cite) => cite.original).map((cite) => cite.original);

    history.push({ ids: cites.map((cite) => cite.id), locator: cites[0] && (cites[0].locator || "") });
    return engine.csl.makeCitationCluster(cites)
      .replace(new RegExp(PREFIX_MARK + "\\s*", "g"), () => originals.shift() || "")
      .replace(/ {2,}/g, " ");
  }

  /* A footnote is a sentence; in a text, the writer ends it. */
  function setClusters(engine, request) {
    const history = [];

    return request.clusters.map((cluster) => {
      const text = setCluster(engine, cluster, request.kind === "footnote" ? history : []);

      if (request.kind === "footnote" && !engine.isNote)
        return strip(text) + ".";
      return text;
    });
  }

  /* What nobody else can read is cited, and not listed: so both manuals. */
  function isListed(engine, item) {
    return item.type !== "personal_communication" || !/^(apa|chicago|turabian)/.test(engine.name);
  }

  /* Lower-case given names leave a gap where initials would stand. */
  function tidy(text) {
    return text.trim().replace(/ {2,}/g, " ");
  }

  /* Of what is cited; where nothing is, of the whole library. */
  function setBibliography(engine, output, sources, cited) {
    const made = engine.bibliographies.get(output) || engine.csl.makeBibliography();

    engine.bibliographies.set(output, made);
    if (!made)
      return [];
    return made[0].entry_ids
      .map((entry, i) => ({ id: entry[0], source: sources.get(entry[0]), text: tidy(made[1][i]) }))
      .filter((entry) => isListed(engine, engine.items.get(entry.id)) && entry.text !== "" && (cited.size === 0 || cited.has(entry.source)));
  }

  return {
    format: function (question) {
      const request = JSON.parse(question);
      const engine = openEngine(request.style, request.language || "");
      const library = new Map(request.library.map((item, i) => [request.sources[i], item]));
      const cited = new Set();

      for (const cluster of request.clusters) {
        for (const cite of cluster) {
          /* what is cited may say less of a person than the library does */
          library.set(cite.source, cite.item);
          if (cite.citedIn)
            library.set(cite.citedIn.source, cite.citedIn.item);
          cited.add(cite.citedIn ? cite.citedIn.source : cite.source);
        }
      }

      engine.csl.setOutputFormat("fold-" + request.output);
      const ids = [...library.values()].map((text) => getId(engine, text));

      if (!register(engine, ids))
        return "";
      const sources = new Map([...library.keys()].map((source, i) => [ids[i], source]));

      return JSON.stringify({
        clusters: setClusters(engine, request),
        entries: setBibliography(engine, request.output, sources, cited),
      });
    },
    start: addFormats,
  };
}());
