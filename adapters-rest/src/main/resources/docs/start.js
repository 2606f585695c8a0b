window.addEventListener('load', () => {
  window.ui = SwaggerUIBundle({
    url: '/openapi.yml',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
  });
});
