var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
var app = builder.Build();
app.MapOpenApi();
app.MapGet("/books/{id}", Book (int id) => new Book(id, $"Book {id}")).WithName("GetBook").WithTags("Books");
app.Run();

internal sealed record Book(int Id, string Title);
