using Server.Apis.Books;

var fake = new BooksFake
{
    ListBooks = (request, _) => [new Book { Id = 1, Title = $"{request.Author}, {request.Limit}" }],
    GetBook = (request, _) => request.Id == 404 ? BooksFake.NotFound(new Problem { Detail = "No such book." }) : new Book { Id = request.Id, Title = "Momo" },
    AddBook = (request, _) => new Book { Id = 2, Title = request.Body.Title },
    GetCover = (_, _) => new MemoryStream([1, 2, 3]),
};
var app = WebApplication.Create(args);
app.MapBooksFake(fake);
app.MapGet("/calls", () => fake.Calls.Select(call => $"{call.Request}"));
app.Run();
