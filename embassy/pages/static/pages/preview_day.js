// The day that the preview shows travels in its address, which Wagtail's preview panel keeps in an attribute.
class PreviewDayController extends window.StimulusModule.Controller {
  static values = { url: String };

  show() {
    if (!this.element.checkValidity()) return; // a year of which the first digits alone are typed
    const day = this.element.value;
    const panel = this.element.closest("[data-w-preview-url-value]");
    panel.dataset.wPreviewRenderUrlValue = this.urlValue + (day && `?day=${day}`);
    panel.dataset.wPreviewStaleValue = "true";
  }
}

window.wagtail.app.register("preview-day", PreviewDayController);
