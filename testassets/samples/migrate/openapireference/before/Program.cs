using Shop.Apis.Books;

var (url, key) = (args[0], "s3cret");
using var http = new HttpClient();
http.DefaultRequestHeaders.Add("X-Api-Key", key);
var books = new BooksClient(http) { BaseUrl = url };

ICollection<Book> list = await books.ListBooksAsync("Ende", 10);
Console.WriteLine(list.First().Title);

Book book = await books.GetBookAsync(1);
Console.WriteLine(book.Title);

Book added = await books.AddBookAsync(new NewBook { Title = "Emma" });
Console.WriteLine(added.Title);

await books.RemoveBookAsync(1);

await books.SetCoverAsync(1, new FileParameter(new MemoryStream([1, 2, 3]), "cover.png", "image/png"));

using FileResponse cover = await books.GetCoverAsync(1);
Console.WriteLine(cover.Stream.ReadByte());

try
{
    await books.GetBookAsync(404);
}
catch (ApiException<Problem> exception)
{
    Console.WriteLine($"{exception.StatusCode} {exception.Result.Detail}");
}
