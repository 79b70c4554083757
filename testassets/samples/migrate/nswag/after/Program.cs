using Shop.Apis;
using Shop.Apis.Books;

var (url, key) = (args[0], "s3cret");
using var books = new BooksClient(new BooksClientOptions { BaseUrl = new Uri(url), ApiKey = key });

IReadOnlyList<Book> list = await books.ListBooksAsync("Ende", 10);
Console.WriteLine(list[0].Title);

Book book = await books.GetBookAsync(1);
Console.WriteLine(book.Title);

Book added = await books.AddBookAsync(new NewBook { Title = "Emma" });
Console.WriteLine(added.Title);

await books.RemoveBookAsync(1);

await books.SetCoverAsync(1, ApiFile.FromBytes([1, 2, 3], "cover.png", "image/png"));

using Stream cover = await books.GetCoverAsync(1);
Console.WriteLine(cover.ReadByte());

try
{
    await books.GetBookAsync(404);
}
catch (BooksException exception) when (exception.TryGetError<Problem>(out var problem))
{
    Console.WriteLine($"{(int)exception.StatusCode} {problem.Detail}");
}
