using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>ASP.NET Core describes an application by itself; the client made of that drives the application.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class AspNetCoreTests
{
    private const string Program = """
        using System.Text;
        using Shop.Apis;
        using Shop.Apis.Bookshop;

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
        """;

    [Test]
    public async Task A_client_drives_the_application_that_its_description_comes_from()
    {
        using var app = WebApp.Start("Bookshop");
        using var http = new HttpClient();
        var document = await http.GetStringAsync(new Uri(app.Address, "openapi/v1.json"));
        var consumer = Consumer.Create().WithAnalyzers().WithApi("bookshop.json", document).WithProgram(Program).WithProperty("InvariantGlobalization", "true");

        consumer.Build("-warnaserror").Expect(Succeeds, Generates, Compiles);
        var (exitCode, output) = DotNet.Run(consumer.Directory, "exec", "bin/Debug/net10.0/Shop.dll", app.Address.ToString());

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output.ReplaceLineEndings("\n").Trim().Split('\n'), Is.EqualTo(new[]
        {
            "Moby Dick, Leaves of Grass",
            "Leaves of Grass",
            "2",
            "1 Novel 12.5 1851-10-18",
            "404 There is no book 99.",
            "4 Emma 1815-12-23",
            "A book needs a title.",
            "404",
            "1 whale.png image/png 7 Call me Ishmael",
            "The text of book 1.",
            "MediumAudioBook AudioBook Moby Dick",
            "MediumPrintedBook PrintedBook Moby Dick",
            "MediumMedium Medium Moby Dick",
            "1 9.99",
            "2 19.98",
            "3 29.97",
        }));
    }
}
