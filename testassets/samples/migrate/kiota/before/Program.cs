using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Shop.Apis.Books;
using Shop.Apis.Books.Models;

var (url, key) = (args[0], "s3cret");
using var http = new HttpClient();
http.DefaultRequestHeaders.Add("X-Api-Key", key);
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = url };
var books = new BooksClient(adapter);

List<Book>? list = await books.Books.GetAsync(request => request.QueryParameters = new() { Author = "Ende", Limit = 10 });
Console.WriteLine(list?[0].Title);

Book? book = await books.Books[1].GetAsync();
Console.WriteLine(book?.Title);

Book? added = await books.Books.PostAsync(new NewBook { Title = "Emma" });
Console.WriteLine(added?.Title);

await books.Books[1].DeleteAsync();

var form = new MultipartBody();
form.AddOrReplacePart("image", "image/png", new MemoryStream([1, 2, 3]), "cover.png");
await books.Books[1].Cover.PutAsync(form);

using Stream? cover = await books.Books[1].Cover.GetAsync();
Console.WriteLine(cover?.ReadByte());

try
{
    await books.Books[404].GetAsync();
}
catch (Problem problem)
{
    Console.WriteLine($"{problem.ResponseStatusCode} {problem.Detail}");
}
