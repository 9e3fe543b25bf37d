"use strict";

// Fetches the page again after a save, and puts its parts in place: what is open stays open, and nothing jumps.
(function () {
  const stand = document.getElementById("stand");
  if (!stand) {
    return;
  }
  let bezig = false;
  let nogEens = false;

  function vervangDeel(oud, nieuw) {
    const kader = oud.querySelector("iframe");
    const nieuwKader = nieuw.querySelector("iframe");
    const open = new Map(Array.from(oud.querySelectorAll("details[id]"), (it) => [it.id, it.open]));
    if (kader && nieuwKader) {
      const plek = kader.contentWindow.scrollY;
      kader.addEventListener("load", () => kader.contentWindow.scrollTo(0, plek), { once: true });
      Array.from(oud.childNodes).filter((it) => it !== kader).forEach((it) => it.remove());
      for (const it of Array.from(nieuw.childNodes)) {
        if (it !== nieuwKader) {
          oud.insertBefore(it, kader);
        }
      }
      kader.contentWindow.location.reload();
    } else {
      const focus = document.activeElement && document.activeElement.closest("details[id]");
      oud.replaceChildren(...Array.from(nieuw.childNodes));
      if (focus && document.getElementById(focus.id)) {
        document.getElementById(focus.id).querySelector("summary").focus({ preventScroll: true });
      }
    }
    for (const it of oud.querySelectorAll("details[id]")) {
      if (open.has(it.id)) {
        it.open = open.get(it.id);
      }
    }
  }

  async function ververs() {
    if (bezig) {
      nogEens = true;
      return;
    }
    bezig = true;
    try {
      const antwoord = await fetch(location.pathname, { cache: "no-store" });
      const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
      const nieuweStand = pagina.getElementById("stand");
      if (!nieuweStand) {
        stand.textContent = "Dit document bestaat niet meer.";
        return;
      }
      const x = window.scrollX;
      const y = window.scrollY;
      for (const deel of document.querySelectorAll("[data-ververs]")) {
        const nieuw = pagina.getElementById(deel.id);
        if (nieuw) {
          vervangDeel(deel, nieuw);
        }
      }
      window.scrollTo(x, y);
      stand.dataset.versie = nieuweStand.dataset.versie;
      stand.textContent = "Bijgewerkt om " + new Date().toLocaleTimeString("nl-NL") + ".";
    } catch (fout) {
      stand.textContent = "Het bijwerken is niet gelukt. Draait “inbreng bekijk” nog?";
    } finally {
      bezig = false;
      if (nogEens) {
        nogEens = false;
        ververs();
      }
    }
  }

  const bron = new EventSource("/gebeurtenissen");
  let verbroken = false;
  bron.onmessage = (bericht) => {
    if (verbroken || bericht.data !== stand.dataset.versie) {
      verbroken = false;
      ververs();
    }
  };
  bron.onerror = () => {
    verbroken = true;
    stand.textContent = "De verbinding is weg: het programma is gestopt. Start “inbreng bekijk” opnieuw.";
  };
  // A page that is left alone does not keep its connection.
  window.addEventListener("pagehide", () => bron.close());
})();
