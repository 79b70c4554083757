// A small web API as ASP.NET Core 10 describes it by itself: the document at /openapi/v1.json is what clients are generated from.
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Bookshop;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();
builder.Services.AddSingleton<Shelf>();
builder.Services.ConfigureHttpJsonOptions(options =>
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();
app.MapOpenApi();

var books = app.MapGroup("/books").WithTags("Books");

books.MapGet("/", (Shelf shelf, [FromQuery] Genre? genre, [FromQuery] int limit = 10, [FromQuery] string[]? author = null) =>
        shelf.Find(genre, author).Take(limit))
    .WithName("ListBooks");

books.MapGet("/{id:int}", Results<Ok<Book>, NotFound<ProblemDetails>> (Shelf shelf, int id) =>
        shelf.Get(id) is { } book
            ? TypedResults.Ok(book)
            : TypedResults.NotFound(new ProblemDetails { Title = "No such book", Status = 404, Detail = $"There is no book {id}." }))
    .WithName("GetBook");

books.MapPost("/", Results<Created<Book>, ValidationProblem> (Shelf shelf, NewBook book) =>
        string.IsNullOrWhiteSpace(book.Title)
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["title"] = ["A book needs a title."] })
            : TypedResults.Created("/books", shelf.Add(book)))
    .WithName("AddBook");

books.MapDelete("/{id:int}", Results<NoContent, NotFound> (Shelf shelf, int id) =>
        shelf.Remove(id) ? TypedResults.NoContent() : TypedResults.NotFound())
    .WithName("RemoveBook");

books.MapPut("/{id:int}/cover", async Task<Ok<Cover>> (int id, IFormFile image, [FromForm] string caption) =>
    {
        using var content = image.OpenReadStream();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return TypedResults.Ok(new Cover(id, image.FileName, image.ContentType, copy.Length, caption));
    })
    .WithName("SetCover")
    .DisableAntiforgery();

books.MapGet("/{id:int}/text", (int id) => TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes($"The text of book {id}."), "application/octet-stream"))
    .WithName("DownloadText")
    .Produces<Stream>(200, "application/octet-stream");

var media = app.MapGroup("/media").WithTags("Media");

media.MapGet("/{kind}", Medium (string kind) => kind switch
    {
        "audio" => new AudioBook { Title = "Moby Dick", Narrator = "A. Reader", Duration = TimeSpan.FromHours(21) },
        "print" => new PrintedBook { Title = "Moby Dick", Pages = 635, Binding = Binding.Hardcover },
        _ => new Medium { Title = "Moby Dick" },
    })
    .WithName("GetMedium");

media.MapPost("/describe", (Medium medium) => TypedResults.Ok(new Description(medium.GetType().Name, medium.Title)))
    .WithName("DescribeMedium");

app.MapGet("/sales", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(Sales(cancellationToken)))
    .WithName("WatchSales")
    .WithTags("Sales");

app.Run();

static async IAsyncEnumerable<SseItem<Sale>> Sales([EnumeratorCancellation] CancellationToken cancellationToken)
{
    for (var number = 1; number <= 3; number++)
    {
        yield return new SseItem<Sale>(new Sale(number, 9.99m * number), "sale") { EventId = $"{number}" };
        await Task.Delay(1, cancellationToken);
    }
}
