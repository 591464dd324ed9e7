/// <reference lib="dom" />
import type { ChartTexts } from "../../../lib/messages/mod.ts";
import type { View, ViewPlace } from "../../_view.ts";
import type { Chart } from "../../chart.ts";

/** As much of plotly.js as is used here. */
export interface Plotly {
  react(
    host: HTMLElement,
    data: unknown,
    layout: unknown,
    config: unknown,
  ): Promise<unknown>;
  purge(host: HTMLElement): void;
  toImage(
    figure: unknown,
    options: {
      readonly format: "svg" | "png";
      readonly width: number;
      readonly height: number;
      readonly scale: number;
    },
  ): Promise<string>;
}

/** What the pictures of one report share. */
export interface Desk {
  readonly plotly: Plotly;
  readonly words: ChartTexts;
  /** Pixels for names at the right of each, so that equal places stand one below the other. */
  nameRoom(width: number): number;
  /** How all of them are looked at now. */
  readonly view: View;
  /** Changes that, and draws them again. */
  change(view: Partial<View>): void;
}

/** One interactive picture. */
export interface Panel {
  /** As it was logged. */
  readonly chart: Chart;
  /** As it is seen. */
  readonly shown: Chart;
  readonly host: HTMLElement;
  /** Draws it as the desk's view asks. */
  draw(): Promise<void>;
  /** Lets go of everything outside that it listens to. */
  leave(): void;
}

/** What the x axis of a panel counts now. */
export function placeOf({ chart }: Panel, { view }: Desk): ViewPlace {
  return view.place === "auto" ? chart.axis : view.place;
}
