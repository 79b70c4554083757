using Refit;
using Shop.Apis.Books;

var (url, key) = (args[0], "s3cret");
using var http = new HttpClient { BaseAddress = new Uri(url) };
http.DefaultRequestHeaders.Add("X-Api-Key", key);
var books = RestService.For<IBooks>(http);

ICollection<Book> list = await books.ListBooks("Ende", 10);
Console.WriteLine(list.First().Title);

Book book = await books.GetBook(1);
Console.WriteLine(book.Title);

Book added = await books.AddBook(new NewBook("Emma"));
Console.WriteLine(added.Title);

await books.RemoveBook(1);

await books.SetCover(1, new StreamPart(new MemoryStream([1, 2, 3]), "cover.png", "image/png"));

using Stream cover = await books.GetCover(1);
Console.WriteLine(cover.ReadByte());

try
{
    await books.GetBook(404);
}
catch (ApiException exception)
{
    Console.WriteLine($"{(int)exception.StatusCode} {(await exception.GetContentAsAsync<Problem>())?.Detail}");
}
