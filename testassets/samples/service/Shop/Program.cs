using Shop.Apis.Catalog;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddServiceDiscovery();
builder.Services.AddCatalogClient(options => options with { BaseUrl = new Uri("https+http://catalog") }).AddServiceDiscovery();
var app = builder.Build();
app.MapGet("/window", async (CatalogClient catalog, CancellationToken cancellationToken) => (await catalog.Books.GetBookAsync(7, cancellationToken)).Title);
app.Run();
