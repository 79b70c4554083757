// Calls every operation of the Bookshop, whose project is the description of this client.
using BookshopCaller.Apis;
using BookshopCaller.Apis.Bookshop;

using var shop = new BookshopClient(new BookshopClientOptions { BaseUrl = new Uri(args[0]) });

Console.WriteLine(string.Join(", ", (await shop.Books.ListBooksAsync(limit: 2)).Select(book => book.Title)));
Console.WriteLine((await shop.Books.ListBooksAsync(Genre.Poetry)).Single().Title);
Console.WriteLine((await shop.Books.ListBooksAsync(author: ["Isaac Newton", "Herman Melville"])).Count);

var book = await shop.Books.GetBookAsync(1);
Console.WriteLine($"{book.Id} {book.Genre} {book.Price} {book.Published:yyyy-MM-dd}");

try { await shop.Books.GetBookAsync(99); }
catch (ApiException exception) when (exception.TryGetError<ProblemDetails>(out var problem)) { Console.WriteLine($"{problem.Status} {problem.Detail}"); }

var added = await shop.Books.AddBookAsync(new NewBook { Title = "Emma", Author = "Jane Austen", Genre = Genre.Novel, Price = 9.5, Published = new DateOnly(1815, 12, 23) });
Console.WriteLine($"{added.Id} {added.Title} {added.Published:yyyy-MM-dd}");

try { await shop.Books.AddBookAsync(new NewBook { Title = "", Author = "Nobody", Genre = Genre.Novel, Price = null, Published = null }); }
catch (ApiException exception) when (exception.TryGetError<HttpValidationProblemDetails>(out var problem)) { Console.WriteLine(problem.Errors!["title"][0]); }

await shop.Books.RemoveBookAsync(added.Id);
try { await shop.Books.RemoveBookAsync(added.Id); }
catch (ApiException exception) { Console.WriteLine((int)exception.StatusCode); }

var cover = await shop.Books.SetCoverAsync(1, ApiFile.FromBytes("a whale"u8.ToArray(), "whale.png", "image/png"), "Call me Ishmael");
Console.WriteLine($"{cover.BookId} {cover.FileName} {cover.ContentType} {cover.Size} {cover.Caption}");

using (var text = new StreamReader(await shop.Books.DownloadTextAsync(1))) Console.WriteLine(await text.ReadToEndAsync());

foreach (var kind in new[] { "audio", "print", "plain" })
{
    var medium = await shop.Media.GetMediumAsync(kind);
    var description = await shop.Media.DescribeMediumAsync(medium);
    Console.WriteLine($"{medium.Value!.GetType().Name} {description.Kind} {description.Title}");
}

await foreach (var sale in shop.Sales.WatchSalesAsync()) Console.WriteLine($"{sale.Number} {sale.Amount}");
