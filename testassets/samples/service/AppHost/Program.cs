var builder = DistributedApplication.CreateBuilder(args);

// The name of the resource is the host of the client's URL, https+http://catalog.
var catalog = builder.AddProject<Projects.Catalog>("catalog").WithHttpEndpoint();
builder.AddProject<Projects.Shop>("shop").WithHttpEndpoint().WithReference(catalog);
builder.Build().Run();
