/* web.js: the timeline of an exported web page
 *
 * Reads the data that stands in the page, draws bars that are as sure as their
 * dates, and leads from each to its card. Needs nothing from anywhere else; the
 * page can be read without it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
(function () {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const holder = document.getElementById("timeline");
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const range = document.getElementById("range");
  const NS = "http://www.w3.org/2000/svg";
  const ROW = 26, BAR = 16, HEAD = 46, PAD = 6, GAP = 6;
  const DAY = 86400, YEAR = 365.2425 * DAY;
  const OPEN_START = 1, OPEN_END = 2, UNKNOWN_START = 4, UNKNOWN_END = 8;
  const UNCERTAIN = 16 | 32, ABOUT = 64 | 128 | 512, LASTS = 256, ONE_OF = 1024, CONFLICT = 4096;
  const HEADER = 120;

  /* Room for the titles of the last ones. */
  const whole = { begin: data.begin, end: data.end + (data.end - data.begin) * 0.2 };
  let view = { begin: whole.begin, end: whole.end };
  let selected = -1, focused = -1, wanted = "", rows = null, rowsOctave = null, pending = false;

  document.documentElement.classList.add("js");

  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", words.timeline);
  holder.appendChild(svg);

  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = "13px " + getComputedStyle(document.body).fontFamily;
  for (const item of data.items)
    item.width = canvas.measureText(item.title).width + 8;

  function make(name, attributes, parent) {
    const element = document.createElementNS(NS, name);
    for (const key in attributes)
      element.setAttribute(key, attributes[key]);
    if (parent)
      parent.appendChild(element);
    return element;
  }

  function text(parent, x, y, string, className) {
    const element = make("text", { x: x, y: y, class: className }, parent);
    element.textContent = string;
    return element;
  }

  /* ============ time ============ */

  const plotWidth = () => Math.max(holder.clientWidth - HEADER, 80);
  const scale = () => (view.end - view.begin) / plotWidth();
  const toX = (time) => HEADER + (time - view.begin) / scale();
  const toTime = (x) => view.begin + (x - HEADER) * scale();

  function setView(begin, end) {
    const least = 2 * DAY, most = (whole.end - whole.begin) * 1.1;
    const length = Math.min(Math.max(end - begin, least), most);
    const middle = Math.min(Math.max((begin + end) / 2, whole.begin), whole.end);
    view = { begin: middle - length / 2, end: middle + length / 2 };
    schedule();
  }

  function zoom(factor, x) {
    const at = x === undefined ? (view.begin + view.end) / 2 : toTime(x);
    const length = view.end - view.begin;
    const share = (at - view.begin) / length;
    setView(at - share * length * factor, at + (1 - share) * length * factor);
  }

  function pan(pixels) {
    const by = pixels * scale();
    setView(view.begin + by, view.end + by);
  }

  /* ============ rows, fixed for each doubling of the scale ============ */

  function pack() {
    const octave = Math.ceil(Math.log2(scale()));
    if (rowsOctave === octave)
      return;
    rowsOctave = octave;
    const perPixel = Math.pow(2, octave);
    rows = data.lanes.map(() => ({ ends: [], places: [] }));
    data.items.forEach((item, index) => {
      for (const lane of item.lanes) {
        const begin = Math.min(...item.marks.map((mark) => mark.b));
        const end = Math.max(...item.marks.map((mark) => mark.e));
        const taken = Math.max(end, begin + 8 * perPixel) + (item.width + 26) * perPixel;
        const ends = rows[lane].ends;
        let row = 0;
        while (row < ends.length && ends[row] > begin)
          row++;
        ends[row] = taken;
        rows[lane].places.push({ item: index, row: row });
      }
    });
  }

  /* ============ drawing ============ */

  function defs(parent) {
    const all = make("defs", {}, parent);
    data.kinds.forEach((kind, index) => {
      const pattern = make("pattern", { id: "k" + index, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, all);
      make("path", { d: kind.hatch, stroke: kind.color, "stroke-width": 1, fill: "none" }, pattern);
      for (const [name, left, right] of [["f", 0.08, 0.65], ["g", 0.65, 0.08]]) {
        const fade = make("linearGradient", { id: name + index }, all);
        make("stop", { offset: 0, "stop-color": kind.color, "stop-opacity": left }, fade);
        make("stop", { offset: 1, "stop-color": kind.color, "stop-opacity": right }, fade);
      }
    });
  }

  function rectangle(parent, x0, x1, y, height, attributes) {
    if (x1 - x0 > 0.01)
      make("rect", Object.assign({ x: x0, y: y, width: x1 - x0, height: height }, attributes), parent);
  }

  function drawMark(parent, mark, kind, y) {
    const color = data.kinds[kind].color, width = holder.clientWidth;
    const clamp = (x) => Math.min(Math.max(x, HEADER), width);
    const x0 = clamp(toX(mark.b)), x1 = clamp(Math.max(toX(mark.e), toX(mark.b) + 5));
    if (x1 <= x0)
      return;
    const c0 = clamp(toX(mark.cb)), c1 = clamp(toX(mark.ce));
    if ((mark.f & ONE_OF) && x1 - x0 > 6)
      rectangle(parent, x0 + 1, x1 - 1, y + 1, BAR - 2, { fill: "none", stroke: color, "stroke-width": 1.5 });
    else if ((mark.f & LASTS) && c1 > c0) {
      rectangle(parent, x0, c0, y, BAR, { fill: "url(#f" + kind + ")", opacity: 0.45 });
      rectangle(parent, c0, c1, y, BAR, { fill: color, opacity: 0.28 });
      rectangle(parent, c0, c1, y, BAR, { fill: "url(#k" + kind + ")", opacity: 0.5 });
      rectangle(parent, c0, c1, y + BAR - 3, 3, { fill: color });
      rectangle(parent, c1, x1, y, BAR, { fill: "url(#g" + kind + ")", opacity: 0.45 });
    } else if (x1 - x0 < 8)
      rectangle(parent, x0, x1, y, BAR, { fill: color });
    else {
      const edge = Math.min(18, (x1 - x0) * 0.3);
      rectangle(parent, x0, x0 + edge, y, BAR, { fill: "url(#f" + kind + ")" });
      rectangle(parent, x0 + edge, x1 - edge, y, BAR, { fill: color, opacity: 0.65 });
      rectangle(parent, x0, x1, y, BAR, { fill: "url(#k" + kind + ")", opacity: 0.5 });
      rectangle(parent, x1 - edge, x1, y, BAR, { fill: "url(#g" + kind + ")" });
    }
    if (mark.f & (UNCERTAIN | ABOUT))
      rectangle(parent, x0, x1, y, BAR, { fill: "none", stroke: color, "stroke-width": 1.5,
                                          "stroke-dasharray": mark.f & UNCERTAIN ? "4 3" : "1 3" });
    if (mark.f & CONFLICT) {
      rectangle(parent, x0, x1, y - 3, 2, { fill: "var(--alert)" });
      rectangle(parent, x0, x1, y + BAR + 1, 2, { fill: "var(--alert)" });
    }
    drawEnds(parent, mark, x0, x1, y, color);
  }

  function drawEnds(parent, mark, x0, x1, y, color) {
    const torn = (x, reach) => {
      let path = "M" + x + "," + y;
      for (let i = 0; i < 4; i++)
        path += "L" + (x + reach) + "," + (y + BAR * (i + 0.25) / 4) + "L" + (x + reach * 0.3) + "," + (y + BAR * (i + 0.75) / 4);
      make("path", { d: path + "L" + x + "," + (y + BAR) + "Z", fill: color, opacity: 0.65 }, parent);
    };
    const arrow = (x, reach) => make("path", {
      d: "M" + x + "," + y + "L" + (x + reach) + "," + (y + BAR / 2) + "L" + x + "," + (y + BAR) + "Z", fill: color }, parent);
    if (mark.f & UNKNOWN_START) torn(x0, -14);
    if (mark.f & UNKNOWN_END) torn(x1, 14);
    if (mark.f & OPEN_START) arrow(x0 + 9, -9);
    if (mark.f & OPEN_END) arrow(x1 - 9, 9);
  }

  function drawItem(parent, place, y, rowEnd) {
    const item = data.items[place.item];
    const group = make("g", {
      class: "item" + (place.item === selected ? " selected" : "") + (matches(item) ? "" : " dimmed"),
      role: "button", tabindex: place.item === focused || (focused < 0 && place.item === data.order[0]) ? 0 : -1,
      "aria-label": item.label, "aria-pressed": place.item === selected, "data-item": place.item }, parent);
    const width = holder.clientWidth;
    const begin = toX(Math.min(...item.marks.map((mark) => mark.b)));
    const end = Math.max(toX(Math.max(...item.marks.map((mark) => mark.e))), begin + 6);
    const inside = Math.min(end, width) - Math.max(begin, HEADER) > item.width + 22;
    let x = inside ? Math.max(begin, HEADER) + 6 : Math.max(end, HEADER) + GAP;
    if (!inside && x + item.width + 16 > width && begin - item.width - 26 > Math.max(HEADER, rowEnd))
      x = begin - item.width - 22;
    make("rect", { class: "box", x: Math.max(Math.min(begin, x) - 3, HEADER), y: y + 1, height: ROW - 2, rx: 5,
                               width: Math.max(Math.max(Math.min(end, width), x + item.width + 14) - Math.max(Math.min(begin, x) - 3, HEADER), 4) }, group);
    for (const mark of item.marks)
      drawMark(group, mark, item.kind, y + (ROW - BAR) / 2);
    make("path", { d: data.kinds[item.kind].shape, transform: "translate(" + x + " " + (y + ROW / 2 - 5) + ") scale(.85)",
                   fill: data.kinds[item.kind].hollow ? "none" : data.kinds[item.kind].color,
                   stroke: data.kinds[item.kind].color, "stroke-width": 1.6 }, group);
    text(group, x + 14, y + ROW / 2 + 4.5, item.title, "title halo");
    make("title", {}, group).textContent = item.label;
    return Math.max(end, x + item.width + 16);
  }

  function steps() {
    const years = (view.end - view.begin) / YEAR / (plotWidth() / 58);
    for (const step of [1 / 12, 0.25, 1, 2, 5, 10, 20, 50, 100])
      if (years <= step)
        return step;
    return 500;
  }

  function drawRuler(parent, height) {
    const step = steps();
    const first = new Date(view.begin * 1000), last = new Date(view.end * 1000);
    const months = new Intl.DateTimeFormat(document.documentElement.lang || "en", { month: "short", timeZone: "UTC" });
    const by = step < 1 ? Math.round(step * 12) : 0;
    let year = step < 1 ? first.getUTCFullYear() : Math.floor(first.getUTCFullYear() / step) * step;
    for (let month = 0; year <= last.getUTCFullYear() + 1;) {
      const time = Date.UTC(2000, month, 1) / 1000 + (Date.UTC(year, 0, 1) - Date.UTC(2000, 0, 1)) / 1000;
      const x = toX(by ? Date.UTC(year, month, 1) / 1000 : Date.UTC(year, 0, 1) / 1000);
      if (x >= HEADER - 1 && x < holder.clientWidth) {
        make("line", { class: "rule", x1: x, x2: x, y1: HEAD - 8, y2: height }, parent);
        text(parent, x + 3, HEAD - 14, by && month > 0 ? months.format(new Date(time * 1000)) : String(year), "tick");
      }
      if (by && month + by < 12)
        month += by;
      else {
        month = 0;
        year += by ? 1 : step;
      }
    }
  }

  function drawBands(parent, height) {
    data.bands.forEach((band, index) => {
      const x0 = Math.max(toX(band.b), HEADER), x1 = Math.min(toX(band.e), holder.clientWidth);
      if (x1 <= x0)
        return;
      if (index % 2)
        rectangle(parent, x0, x1, HEAD - 8, height - HEAD + 8, { class: "band" });
      if (x1 - x0 > canvas.measureText(band.title).width)
        text(parent, x0 + 3, 13, band.title, "bandname");
    });
  }

  function draw() {
    pending = false;
    pack();
    const hadFocus = svg.contains(document.activeElement);
    svg.replaceChildren();
    defs(svg);
    let y = HEAD;
    const tops = rows.map((lane) => {
      const top = y;
      y += Math.max(lane.ends.length, 1) * ROW + 2 * PAD;
      return top;
    });
    svg.setAttribute("height", y);
    svg.setAttribute("viewBox", "0 0 " + holder.clientWidth + " " + y);
    drawBands(svg, y);
    drawRuler(svg, y);
    rows.forEach((lane, index) => {
      make("line", { class: "rule", x1: 0, x2: holder.clientWidth, y1: tops[index], y2: tops[index] }, svg);
      wrap(data.lanes[index], tops[index] + 20);
      const rowEnds = lane.ends.map(() => HEADER);
      for (const place of lane.places)
        if (isSeen(data.items[place.item]))
          rowEnds[place.row] = drawItem(svg, place, tops[index] + PAD + place.row * ROW, rowEnds[place.row]);
    });
    range.textContent = new Date(view.begin * 1000).getUTCFullYear() + "–" + new Date(view.end * 1000).getUTCFullYear();
    svg.dataset.begin = Math.round(view.begin);
    svg.dataset.end = Math.round(view.end);
    if (hadFocus && focused >= 0)
      focusItem(focused, false);
  }

  function isSeen(item) {
    return item.marks.some((mark) => mark.e >= view.begin && mark.b <= view.end);
  }

  function wrap(title, y) {
    let line = "";
    for (const word of title.split(" ")) {
      if (line && canvas.measureText(line + " " + word).width > HEADER - 24) {
        text(svg, 8, y, line, "lane");
        y += 15;
        line = word;
      } else
        line = line ? line + " " + word : word;
    }
    text(svg, 8, y, line, "lane");
  }

  function schedule() {
    if (!pending) {
      pending = true;
      requestAnimationFrame(draw);
    }
  }

  /* ============ search and selection ============ */

  const fold = (string) => string.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const cards = new Map(Array.from(document.querySelectorAll("article.policy"), (card) => [card.id, card]));
  const texts = new Map(Array.from(cards, ([id, card]) => [id, fold(card.textContent)]));

  function matches(item) {
    return !wanted || (texts.get("policy-" + item.id) || "").includes(wanted);
  }

  function find() {
    wanted = fold(search.value.trim());
    let n = 0;
    for (const [id, card] of cards) {
      const is = !wanted || texts.get(id).includes(wanted);
      card.hidden = !is;
      n += is;
    }
    status.textContent = wanted ? words.found.replace("%1", n).replace("%2", cards.size) : "";
    schedule();
  }

  function select(index, moves) {
    const item = data.items[index];
    selected = focused = index;
    for (const card of cards.values())
      card.removeAttribute("aria-current");
    const card = cards.get("policy-" + item.id);
    if (card) {
      card.hidden = false;
      card.setAttribute("aria-current", "true");
      history.replaceState(null, "", "#" + card.id);
      if (moves) {
        card.scrollIntoView({ block: "start" });
        card.focus({ preventScroll: true });
      }
    }
    schedule();
  }

  function focusItem(index, moves) {
    focused = index;
    const item = data.items[index];
    if (moves && !isSeen(item)) {
      const middle = (item.marks[0].b + item.marks[0].e) / 2, half = (view.end - view.begin) / 2;
      setView(middle - half, middle + half);
      draw();
    }
    for (const other of svg.querySelectorAll(".item"))
      other.setAttribute("tabindex", Number(other.dataset.item) === index ? 0 : -1);
    const element = svg.querySelector('.item[data-item="' + index + '"]');
    if (element) {
      element.focus({ preventScroll: !moves });
      if (moves)
        element.scrollIntoView({ block: "nearest" });
    }
  }

  function step(by) {
    const place = data.order.indexOf(focused < 0 ? data.order[0] : focused);
    for (let next = place + by; next >= 0 && next < data.order.length; next += by)
      if (matches(data.items[data.order[next]]))
        return focusItem(data.order[next], true);
  }

  /* ============ hands ============ */

  const pointers = new Map();
  let moved = 0;

  holder.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      pan(event.deltaX);
    } else if (event.ctrlKey || event.metaKey || !event.shiftKey) {
      event.preventDefault();
      zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 300))), event.clientX - holder.getBoundingClientRect().left);
    }
  }, { passive: false });

  holder.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, event.clientX);
    moved = 0;
  });
  window.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId))
      return;
    const before = Array.from(pointers.values());
    const last = pointers.get(event.pointerId);
    pointers.set(event.pointerId, event.clientX);
    moved += Math.abs(event.clientX - last);
    if (pointers.size === 1)
      pan(last - event.clientX);
    else if (pointers.size === 2) {
      const after = Array.from(pointers.values());
      const was = Math.max(Math.abs(before[0] - before[1]), 10), is = Math.max(Math.abs(after[0] - after[1]), 10);
      zoom(was / is, (after[0] + after[1]) / 2 - holder.getBoundingClientRect().left);
    }
  });
  for (const name of ["pointerup", "pointercancel"])
    window.addEventListener(name, (event) => pointers.delete(event.pointerId));

  svg.addEventListener("click", (event) => {
    const element = event.target.closest(".item");
    if (element && moved < 6)
      select(Number(element.dataset.item), true);
  });

  holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey)
      return;
    const actions = {
      "ArrowRight": () => step(1), "ArrowDown": () => step(1),
      "ArrowLeft": () => step(-1), "ArrowUp": () => step(-1),
      "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1 / 0.7),
      "0": () => setView(whole.begin, whole.end),
      "Home": () => focusItem(data.order[0], true), "End": () => focusItem(data.order[data.order.length - 1], true),
      "PageUp": () => pan(-plotWidth() * 0.8), "PageDown": () => pan(plotWidth() * 0.8),
      "Enter": () => focused >= 0 && select(focused, true), " ": () => focused >= 0 && select(focused, true),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  svg.addEventListener("focusin", (event) => {
    const element = event.target.closest(".item");
    if (element)
      focused = Number(element.dataset.item);
  });

  document.getElementById("closer").addEventListener("click", () => zoom(0.6));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 0.6));
  document.getElementById("everything").addEventListener("click", () => setView(whole.begin, whole.end));
  search.addEventListener("input", find);
  window.addEventListener("resize", () => { rowsOctave = null; schedule(); });
  window.addEventListener("hashchange", open);

  function open() {
    const id = decodeURIComponent(location.hash.slice(1));
    const index = data.items.findIndex((item) => "policy-" + item.id === id);
    if (index >= 0)
      select(index, true);
  }

  draw();
  open();
})();
