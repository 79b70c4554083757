using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Schematic.Clients.Tests.Apis;
using Schematic.Clients.Tests.Apis.Library;

namespace Schematic.Clients.Tests;

/// <summary>A fake that answers over HTTP: requests without any generated code, and those of the generated client.</summary>
public sealed class ServedFakeTests
{
    [TestCase("GET", "/books/7", "", "", 200, """{"id":7,"title":"Momo"}""")]
    [TestCase("GET", "/v1/books/7", "", "", 200, """{"id":7,"title":"Momo"}""")]
    [TestCase("GET", "/books/7/", "", "", 200, """{"id":7,"title":"Momo"}""")]
    [TestCase("GET", "/books/404", "", "", 404, """{"detail":"none"}""")]
    [TestCase("GET", "/books/seven", "", "", 400, "The path parameter 'id' is not valid.")]
    [TestCase("GET", "/books/latest", "", "", 200, """{"id":1,"title":"string"}""")]
    [TestCase("DELETE", "/books/7", "", "", 204, "")]
    [TestCase("PATCH", "/books/7", "", "", 405, "LibraryFake has no operation for 'PATCH /books/7', but for GET, DELETE.")]
    [TestCase("GET", "/authors", "", "", 404, "LibraryFake has no operation for 'GET /authors'.")]
    [TestCase("GET", "/books?genre=novel&limit=2&author=A%2CB&author=C&year=1973,1979&shelf=a%7Cb&price[min]=1.5&price[currency]=EUR&since=1973-01-31", "", "", 200, """[{"id":2,"title":"novel|A,B;C|1973;1979|a;b|1.5 EUR|1973-01-31"}]""")]
    [TestCase("GET", "/books?limit=two", "", "", 400, "The query parameter 'limit' is not valid.")]
    [TestCase("POST", "/books", "application/json", """{"id":1,"title":"Emma"}""", 201, """{"id":1,"title":"Emma"}""")]
    [TestCase("POST", "/books", "application/json", """{"id":1}""", 400, "The body is not valid.")]
    [TestCase("POST", "/books", "application/json", "", 400, "The body is missing.")]
    [TestCase("POST", "/books", "application/json", """{"id":"1","title":"Emma"}""", 400, "The body is not valid.")]
    [TestCase("POST", "/books", "application/json", """{"id":9,"title":"Emma"}""", 409, """{"detail":"twice"}""")]
    [TestCase("POST", "/search", "application/x-www-form-urlencoded", "words=a+b&words=c&exact=true", 204, "")]
    [TestCase("POST", "/import", "application/xml", "<Book><id>3</id><title>X</title></Book>", 204, "")]
    [TestCase("POST", "/import", "application/xml", "<Book>", 400, "The body is not valid.")]
    public async Task A_client_in_any_language_is_answered(string method, string path, string contentType, string body, int status, string expected)
    {
        var fake = new LibraryFake
        {
            GetBook = (request, _) => request.Id == 404 ? LibraryFake.NotFound(new Problem { Detail = "none" }) : new Book { Id = request.Id, Title = "Momo" },
            FindBooks = (request, _) => [new Book { Id = request.Limit ?? 0, Title = $"{request.Genre}|{Joined(request.Author)}|{Joined(request.Year)}|{Joined(request.Shelf)}|{FormattableString.Invariant($"{request.Price?.Min} {request.Price?.Currency}")}|{request.Since:yyyy-MM-dd}" }],
            AddBook = (request, _) => request.Body.Id == 9 ? LibraryFake.Conflict(new Problem { Detail = "twice" }) : request.Body,
        };
        await using var server = await WebServer.StartAsync(app => app.MapLibraryFake(fake));

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (contentType.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await server.Http.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        Assert.That(((int)response.StatusCode, text), Is.EqualTo((status, text)).And.Matches<(int, string)>(answer => answer.Item2.StartsWith(expected, StringComparison.Ordinal) && answer.Item2.Length == 0 == (expected.Length == 0)), text);
        Assert.That(fake.Calls, Has.Count.EqualTo(status is 400 or 405 || path == "/authors" ? 0 : 1));
    }

    [TestCase("/first/books/7", 200, "First")]
    [TestCase("/first/v1/books/7", 200, "First")]
    [TestCase("/second/of/many/books/7", 200, "Second")]
    [TestCase("/second/of/several/books/7?q=a/b", 200, "Second")]
    [TestCase("/first/books?genre=a/b", 200, "[]")]
    [TestCase("/base/first/books/7", 200, "First")]
    [TestCase("/first", 404, "LibraryFake has no operation for 'GET /'.")]
    [TestCase("/first?q=a/b", 404, "LibraryFake has no operation for 'GET /'.")]
    [TestCase("/first/authors", 404, "LibraryFake has no operation for 'GET /authors'.")]
    [TestCase("/books/7", 404, "")]
    public async Task Several_fakes_are_in_groups_of_one_application(string path, int status, string expected)
    {
        var first = new LibraryFake { GetBook = (_, _) => new Book { Id = 1, Title = "First" }, FindBooks = (_, _) => [] };
        var second = new LibraryFake { GetBook = (_, _) => new Book { Id = 2, Title = "Second" } };
        await using var server = await WebServer.StartAsync(app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGroup("/first").MapLibraryFake(first);
            app.MapGroup("/second/of").MapGroup("{number}").MapLibraryFake(second);
        });

        using var response = await server.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(expected));
    }

    [Test]
    public async Task What_the_client_sends_is_what_the_functions_receive()
    {
        var received = new List<string>();
        var fake = new LibraryFake { SetCover = (request, _) => Note(request, $"{request.Image.FileName} {request.Image.ContentType} {request.Caption} {Joined(request.Sizes)} {request.Book?.Title}"), SetBlob = (request, _) => Note(request, request.Body.ContentType ?? "") };
        fake.FindBooks = (request, _) => { received.Add(JsonSerializer.Serialize(request)); return []; };
        fake.GetPoints = (request, _) => { received.Add(JsonSerializer.Serialize(request)); return "points"; };
        fake.SearchRange = (request, _) => Note(request);
        fake.Search = (request, _) => Note(request);
        fake.SearchAsForm = (request, _) => Note(request);
        fake.SetNote = (request, _) => Note(request);
        fake.ImportBook = (request, _) => Note(request);
        await using var server = await WebServer.StartAsync(app => app.MapLibraryFake(fake));
        using var client = new LibraryClient(new LibraryClientOptions { BaseUrl = server.Address });
        var sent = new List<string>();

        await SendAsync(new FindBooksRequest { Genre = Genre.Poetry, Limit = 3, Author = ["A, B", "C+D"], Year = [1, 2], Shelf = ["a b", "c"], Price = new() { Min = 1, Currency = "7" }, Since = new DateOnly(2024, 1, 31), Filter = new() { Max = 2 }, XTrace = ["x", "y"], Visit = 5 });
        await SendAsync(new FindBooksRequest { Author = ["1"], Year = [1973] });
        await SendAsync(new FindBooksRequest());
        await SendAsync(new GetPointsRequest([1, 2], ["a.b", "ä/c"]));
        await SendAsync(new GetPointsRequest([1], ["a"]));
        await SendAsync(new SearchRangeRequest { Range = new() { Min = 1, Currency = "EUR" }, Page = 2 });
        await SendAsync(new SearchAsFormRequest { Words = ["a b", "c&d"], Exact = true });
        await SendAsync(new SearchRequest { Body = new() { Currency = "x" } });
        await SendAsync(new SetNoteRequest("ä\n"));
        await SendAsync(new ImportBookRequest(new Book { Id = 1, Title = "<A>", Genre = Genre.Novel }));
        Assert.That(received, Is.EqualTo(sent));

        received.Clear();
        await client.SetCoverAsync(7, ApiFile.FromBytes([1, 2], "cover.png", "image/png"), "Momo", [1, 2], new Book { Id = 7, Title = "M" });
        await client.SetBlobAsync(ApiFile.FromBytes([1, 2]));
        Assert.That(received, Is.EqualTo(new[] { "cover.png image/png Momo 1;2 M", "application/octet-stream" }));

        async Task SendAsync<T>(IApiRequest<T> request)
        {
            sent.Add(JsonSerializer.Serialize<object>(request));
            await client.SendAsync(request);
        }

        FakeAnswer<NoContent> Note(object request, string? text = null)
        {
            received.Add(text ?? JsonSerializer.Serialize(request));
            return default(NoContent);
        }
    }

    [Test]
    public async Task Files_text_streams_and_media_types_are_those_of_the_description()
    {
        var fake = new LibraryFake
        {
            GetCover = (_, _) => new MemoryStream([1, 2, 3]),
            WatchSales = (_, _) => [new Book { Id = 1, Title = "A" }, new Book { Id = 2, Title = "B" }],
            GetPoints = (_, _) => new FakeAnswer<string>("text").WithHeader("ETag", "\"1\""),
        };
        await using var server = await WebServer.StartAsync(app => app.MapLibraryFake(fake));

        using var cover = await server.Http.GetAsync(new Uri("/books/1/cover", UriKind.Relative));
        using var points = await server.Http.GetAsync(new Uri("/points/;points=1/.a", UriKind.Relative));
        using var sales = await server.Http.GetAsync(new Uri("/sales", UriKind.Relative));
        using var asXml = new HttpRequestMessage(HttpMethod.Get, "/books/1") { Headers = { { "Accept", "application/xml" } } };
        using var xml = await server.Http.SendAsync(asXml);

        Assert.That((cover.Content.Headers.ContentType?.MediaType, (await cover.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo(("image/png", 3)));
        Assert.That((points.Headers.ETag?.Tag, await points.Content.ReadAsStringAsync()), Is.EqualTo(("\"1\"", "text")));
        Assert.That(sales.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(await sales.Content.ReadAsStringAsync(), Does.Contain("""{"id":1,"title":"A"}""").And.Contain("""{"id":2,"title":"B"}"""));
        Assert.That(xml.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_operation_without_a_function_and_a_sample_is_an_error_that_names_it()
    {
        await using var server = await WebServer.StartAsync(app => app.MapLibraryFake(new LibraryFake { UsesSamples = false }));

        using var response = await server.Http.GetAsync(new Uri("/books/1", UriKind.Relative));

        Assert.That(((int)response.StatusCode, await response.Content.ReadAsStringAsync()), Is.EqualTo((500, "")).Using<(int, string)>((left, right) => left.Item1 == right.Item1 && (left.Item2 + right.Item2).StartsWith("LibraryFake.GetBook is not set", StringComparison.Ordinal)));
    }

    private static string Joined<T>(IEnumerable<T>? values) => string.Join(';', values ?? []);
}
