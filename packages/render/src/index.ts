export {
  boxOf,
  centre,
  encloses,
  facingSide,
  holds,
  inflate,
  intersects,
  sameBox,
  sidePoint,
  union,
  type Box,
  type Point,
  type Side,
} from './geometry.js';
export { renderDrawio } from './diagrams/render-drawio.js';
export { renderMermaid } from './diagrams/render-mermaid.js';
export { createSpatialIndex, type SpatialIndex } from './index/spatial-index.js';
export { labelObstacles } from './label/obstacles.js';
export { labelSizes, type LabelSize } from './label/label-size.js';
export {
  placeLabels,
  type Labelled,
  type LabelsInput,
  type PlacedLabel,
} from './label/place-labels.js';
export { elkLayout, type ElkEngine, type Flow } from './layout/elk-layout.js';
export { layOut } from './layout/lay-out.js';
export { layOutNew } from './layout/lay-out-new.js';
export {
  layoutGraph,
  layoutGraphOf,
  type LayoutGraph,
  type Places,
} from './layout/layout-graph.js';
export { GLYPHS } from './look/glyphs.js';
export { PALETTES, type Palette, type Theme } from './look/palette.js';
export { CORNER_RADIUS, cornerRadius, trace, type Pen } from './look/trace.js';
export { CAP, CUT, DASH, WIDTH } from './look/wire-look.js';
export { boundsOf, distanceTo, segments, type Segment } from './route/polyline.js';
export { plainRoute, routeWire, type Route, type RouteInput } from './route/route.js';
export { createRouter, type Router } from './route/router.js';
export { buildScene, type SceneInput } from './scene/build-scene.js';
export { detailOf } from './scene/card.js';
export { fitDetail, fitName, fitNameLines } from './label/fit-text.js';
export { containerOf, EMPTY as EMPTY_CONTAINER, hullAround } from './scene/containers.js';
export { noteBounds, noteLines, noteType } from './scene/notes.js';
export { arrowHead } from './svg/notes.js';
export { bendScene, inside, moveScene } from './scene/move-scene.js';
export {
  boxAt,
  isHidden,
  NODE_HEIGHT,
  NODE_WIDTH,
  type Scene,
  type SceneContainer,
  type SceneGroup,
  type SceneNode,
  type SceneNote,
  type SceneWire,
  type Zone,
} from './scene/scene.js';
export { layOutStates } from './states/lay-out-states.js';
export {
  NO_STATES,
  type DrawnState,
  type DrawnWay,
  type StateDrawing,
  type StateMark,
} from './states/state-drawing.js';
export type { ChangeMark } from './svg/brush.js';
export { renderPdf, type PdfOptions, type PictureFonts } from './pdf/render-pdf.js';
export { designInPicture, isPictureName } from './picture/design-in-picture.js';
export type { PictureOptions } from './picture/draw-picture.js';
export { inflated } from './picture/inflate.js';
export { partOfDesign } from './picture/part-of-design.js';
export { withDesignInPng } from './png/design-in-png.js';
export { pathOf } from './svg/svg-pen.js';
export { renderSvg, type SvgOptions } from './svg/render-svg.js';
export { renderComparison } from './svg/compare.js';
