using Schematic.CSharp.Tests.Binding;
using Schematic.CSharp.Tests.Wire;

namespace Schematic.CSharp.Tests.Fakes;

/// <summary>The functions of a fake, and the answers that the client reads.</summary>
public sealed class FakeTests
{
    private const string Schemas =
        "Book: {type: object, required: [id, title], properties: {id: {type: integer, format: int32, readOnly: true}, title: {type: string}, year: {type: integer}}}, "
        + "Problem: {type: object, required: [detail], properties: {detail: {type: string}}}";

    private static readonly string Document = Sent.Document(
        """
        /books:
          get: {operationId: listBooks, responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}}}
          post:
            operationId: addBook
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
            responses:
              '201': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
              '202': {description: ''}
              default: {description: '', content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        /books/{id}:
          get:
            operationId: getBook
            parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int32}}]
            responses:
              '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
              '404': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              '410': {description: ''}
              '429': {description: '', content: {text/plain: {schema: {type: string}}}}
          delete:
            operationId: deleteBook
            deprecated: true
            parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int32}}]
            responses: {'204': {description: ''}}
        /text: {get: {operationId: getText, responses: {'200': {description: '', content: {text/plain: {schema: {type: string}}}}}}}
        /file: {get: {operationId: getFile, responses: {'200': {description: '', content: {image/png: {}}}}}}
        /xml: {get: {operationId: getXml, responses: {'200': {description: '', content: {application/xml: {schema: {$ref: '#/components/schemas/Book'}}}}}}}
        /events: {get: {operationId: watch, responses: {'200': {description: '', content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Book'}}}}}}}}}}
        /lines: {get: {operationId: follow, responses: {'200': {description: '', content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Book'}}}}}}}
        /sequence: {get: {operationId: sequence, responses: {'200': {description: '', content: {application/json-seq: {itemSchema: {$ref: '#/components/schemas/Book'}}}}}}}
        /either:
          get:
            operationId: either
            responses:
              '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
              '202': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        """,
        Schemas);

    [TestCase("fake.GetBook = (request, ct) => new Book { Id = request.Id, Title = \"A\" }; Show(await client.GetBookAsync(7));", "Book { {\"id\":7,\"title\":\"A\"} }")]
    [TestCase("fake.GetBookAsync = async (request, ct) => { await Task.Yield(); return request.Id == 1 ? new Book { Id = 1, Title = \"A\" } : SampleFake.Gone(); }; Show((await client.GetBookAsync(1)).Title);", "A")]
    [TestCase("fake.ListBooks = (request, ct) => [new Book { Id = 1, Title = \"A\" }, new Book { Id = 2, Title = \"B\" }]; Show((await client.ListBooksAsync()).Count);", "2")]
    [TestCase("var books = new List<Book> { new() { Id = 1, Title = \"A\" } }; fake.ListBooks = (request, ct) => books; Show((await client.ListBooksAsync())[0].Id);", "1")]
    [TestCase("fake.ListBooks = (request, ct) => FakeItems.From(new[] { new Book { Id = 3, Title = \"A\" } }.Where(book => book.Id > 2)); Show((await client.ListBooksAsync())[0].Id);", "3")]
    [TestCase("fake.ListBooksAsync = async (request, ct) => { await Task.Yield(); return []; }; Show((await client.ListBooksAsync()).Count);", "0")]
    [TestCase("fake.AddBook = (request, ct) => request.Body; var book = await client.SendRawAsync(new AddBookRequest(new Book { Title = \"A\", Id = 4 })); Show($\"{(int)book.StatusCode} {book.Value?.Id}\");", "201 4")]
    [TestCase("fake.AddBook = (request, ct) => default; var book = await client.SendRawAsync(new AddBookRequest(new Book { Title = \"A\" })); Show($\"{(int)book.StatusCode} {book.Value}\");", "202 ")]
    [TestCase("fake.GetText = (request, ct) => \"ä\"; Show(await client.GetTextAsync());", "ä")]
    [TestCase("fake.GetFile = (request, ct) => new MemoryStream(new byte[] { 1, 2 }); using var file = await client.GetFileAsync(); Show($\"{file.ReadByte()} {file.ReadByte()} {file.ReadByte()}\");", "1 2 -1")]
    [TestCase("fake.GetXml = (request, ct) => new Book { Id = 5, Title = \"<A>\" }; Show(await client.GetXmlAsync());", "Book { {\"id\":5,\"title\":\"<A>\"} }")]
    [TestCase("fake.Watch = (request, ct) => [new Book { Id = 1, Title = \"A\\nB\" }, new Book { Id = 2, Title = \"C\" }]; await foreach (var book in client.WatchAsync()) Show(book.Title);", "A\nB", "C")]
    [TestCase("fake.Follow = (request, ct) => FakeItems.From(Books()); await foreach (var book in client.FollowAsync()) Show(book.Title); static async IAsyncEnumerable<Book> Books() { await Task.Yield(); yield return new Book { Id = 1, Title = \"A\" }; }", "A")]
    [TestCase("fake.Sequence = (request, ct) => [new Book { Id = 1, Title = \"A\" }]; await foreach (var book in client.SequenceAsync()) Show(book.Title);", "A")]
    [TestCase("fake.Either = (request, ct) => new EitherResponse(new Problem { Detail = \"later\" }); var answer = await client.SendRawAsync(new EitherRequest()); Show($\"{(int)answer.StatusCode} {answer.Value.Value}\");", "202 Problem { {\"detail\":\"later\"} }")]
    [TestCase("fake.Either = (request, ct) => new EitherResponse(new Book { Id = 1, Title = \"A\" }); Show((int)(await client.SendRawAsync(new EitherRequest())).StatusCode);", "200")]
    [TestCase("fake.GetBook = (request, ct) => new FakeAnswer<Book>(new Book { Id = 1, Title = \"A\" }).WithStatus(HttpStatusCode.NonAuthoritativeInformation).WithHeader(\"ETag\", \"\\\"1\\\"\").WithHeader(\"Content-Language\", \"de\"); var answer = await client.SendRawAsync(new GetBookRequest(1)); Show($\"{(int)answer.StatusCode} {answer.Header(\"ETag\")} {answer.Header(\"Content-Language\")}\");", "203 \"1\" de")]
    public async Task A_function_answers_the_calls_of_its_operation(string calls, params string[] expected) =>
        Assert.That(await FakeProgram.RunAsync(Document, calls), Is.EqualTo(expected));

    [TestCase("SampleFake.NotFound(new Problem { Detail = \"none\" })", "404 True none")]
    [TestCase("SampleFake.Gone()", "410 False ")]
    [TestCase("SampleFake.TooManyRequests(\"slowly\")", "429 False ")]
    [TestCase("SampleFake.Error(HttpStatusCode.Conflict, new Problem { Detail = \"twice\" }).WithHeader(\"Retry-After\", \"1\")", "409 True twice")]
    public async Task A_declared_error_is_a_value(string error, string expected) => Assert.That(
        await FakeProgram.RunAsync(Document, $$"""
            fake.GetBook = (request, ct) => {{error}};
            try { await client.With(options => options with { MaxRetries = 0 }).GetBookAsync(1); }
            catch (SampleException exception) { Show($"{(int)exception.StatusCode} {exception.TryGetError<Problem>(out var problem)} {problem?.Detail}"); }
            """),
        Is.EqualTo(new[] { expected }));

    [Test]
    public async Task A_stream_can_be_an_error_and_ends_with_the_loop() => Assert.That(
        await FakeProgram.RunAsync(Document, """
            fake.Watch = (request, ct) => SampleFake.Error(HttpStatusCode.BadRequest, new Problem { Detail = "no" });
            await Fails(async () => { await foreach (var book in client.WatchAsync()) Show(book); });
            var produced = 0;
            async IAsyncEnumerable<Book> Endless() { while (true) { await Task.Yield(); yield return new Book { Id = ++produced, Title = "A" }; } }
            fake.Watch = (request, ct) => FakeItems.From(Endless());
            await foreach (var book in client.WatchAsync()) if (book.Id == 3) break;
            Show(produced);
            """),
        Is.EqualTo(new[] { "SampleException: Sample watch: GET http://localhost/events answered 400 Bad Request (application/problem+json): {\"detail\":\"no\"}", "3" }));

    [Test]
    public async Task The_log_has_the_calls_with_their_requests() => Assert.That(
        await FakeProgram.RunAsync(Document, """
            var isFirst = true;
            fake.GetBook = (request, ct) => isFirst && !(isFirst = false) ? SampleFake.Error(HttpStatusCode.ServiceUnavailable, new Problem { Detail = "" }) : new Book { Id = 1, Title = "A" };
            await client.GetBookAsync(7);
            await foreach (var book in client.WatchAsync()) { }
            foreach (var call in fake.Calls) Show($"{call} {call.Message.RequestUri!.PathAndQuery} {call.IsStreaming}");
            Show(fake.Calls.Select(call => call.Request).OfType<GetBookRequest>().Count());
            """),
        Is.EqualTo(new[]
        {
            "getBook: GetBookRequest { Id = 7 } /books/7 False", "getBook: GetBookRequest { Id = 7 } /books/7 False", "watch: WatchRequest { } /events True", "2",
        }));

    [Test]
    public async Task An_unexpected_call_fails_with_the_name_of_the_function() => Assert.That(
        await FakeProgram.RunAsync(Document, """
            fake.UsesSamples = false;
            await Fails(() => client.GetBookAsync(1));
            await Fails(() => new HttpClient(fake).GetAsync("http://localhost/token"));
            fake.OtherRequests = (message, ct) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
            Show((int)(await new HttpClient(fake).GetAsync("http://localhost/token")).StatusCode);
            """),
        Is.EqualTo(new[]
        {
            "InvalidOperationException: SampleFake.GetBook is not set, and UsesSamples is false: 'getBook' (GET /books/{id}) was called. Set GetBook to a function that answers it.",
            "InvalidOperationException: SampleFake received 'GET http://localhost/token', which is not a call of an operation. Set OtherRequests to answer it.",
            "202",
        }));

    [Test]
    public async Task The_fake_is_a_handler_of_any_client() => Assert.That(
        await FakeProgram.RunAsync(Document, """
            fake.GetBook = (request, ct) => new Book { Id = request.Id, Title = "A" };
            var other = new SampleClient(new HttpClient(fake), new SampleClientOptions { BaseUrl = new Uri("https://a.example/v1") });
            Show((await other.GetBookAsync(2)).Id);
            Show(fake.Calls[0].Message.RequestUri);
            """),
        Is.EqualTo(new[] { "2", "https://a.example/v1/books/2" }));

    [Test]
    public void Generated_code_with_a_fake_has_no_warning() =>
        Assert.That(GeneratedCode.Of([Sent.Read(Document, "api.yaml")], options => options with { HasFakes = true }).Compile(), Is.Empty);

    [Test]
    public void Without_fakes_nothing_of_them_is_generated()
    {
        var code = GeneratedCode.Of([Sent.Read(Document, "api.yaml")], options => options with { HasFakes = false });

        Assert.That(code.Text + code.RuntimeText, Does.Not.Contain("Fake").And.Not.Contain("Attach"));
    }
}
