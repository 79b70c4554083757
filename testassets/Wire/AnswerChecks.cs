using System.Net;
using System.Text;
using System.Text.Json;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Answers of every kind, in success and in failure.</summary>
internal static class AnswerChecks
{
    private const string Tea = """{"id":"tea","count":9007199254740993,"price":0.10,"made":"2026-01-02T03:04:05.5+01:00","unknown":{"a":[]}}""";

    public static IEnumerable<Check> All =>
    [
        new("JSON is read", JsonAsync),
        new("JSON is read whose bytes come one by one", JsonInPiecesAsync),
        new("text is read in its character set", TextAsync),
        new("bytes are read as they come, and closed when disposed of", BytesAsync),
        new("nothing is read where nothing is promised", NothingAsync),
        new("an answer that may be missing is missing", PerhapsAsync),
        new("an error of an exact status has its type", () => ErrorAsync<Missing>(404, """{"what":"tea"}""", error => error.What == "tea")),
        new("an error of a range has its type", () => ErrorAsync<Problem>(422, """{"title":"no tea"}""", error => error.Title == "no tea")),
        new("any other error has the default type", () => ErrorAsync<Token>(501, """{"text":"no"}""", error => error.Text == "no")),
        new("an error page is no JSON", ErrorPageAsync),
        new("nothing where JSON was promised is a failure", () => UnreadableAsync(WireAnswer.Json(""), null, null)),
        new("status 204 where JSON was promised is a failure", () => UnreadableAsync(WireAnswer.NoContent, null, null)),
        new("a page where JSON was promised is a failure", () => UnreadableAsync(WireAnswer.Of(200, "text/html", "<html>"), "$", 0)),
        new("truncated JSON is a failure at its end", () => UnreadableAsync(WireAnswer.Json("""{"id":"tea","parts":[{"id":"""), "$.parts[0].id", null)),
        new("a wrong type is a failure where it stands", () => UnreadableAsync(WireAnswer.Json("""{"id":"tea","parts":[{"id":"a"},{"id":true}]}"""), "$.parts[1].id", 38)),
        new("a number that does not fit costs its member, unless that is a failure where it stands", NumberAsync),
        new("numbers can be strings", NumbersAsync),
        new("values under names without a pattern are kept", PatternsAsync),
        new("a member that a union requires is one of its branch", RequiredAsync),
        new("deep JSON is a failure, not the end", () => UnreadableAsync(WireAnswer.Json(string.Concat(Enumerable.Repeat("""{"id":"a","parts":[""", 100_000))), null, null)),
        new("of types that fit equally well the one is taken that loses nothing inside", TiesAsync),
        new("of members that come twice the last counts", DuplicateAsync),
        new("a missing member is a failure, unless it is tolerated", MissingMemberAsync),
    ];

    private static async Task JsonAsync()
    {
        await using var server = new WireServer(WireAnswer.Json(Tea));

        Read(await server.Client().Answers.GetJsonAsync());

        Expect.Equal(server.Requests.Single().Header("Accept"), "application/json");
    }

    private static async Task JsonInPiecesAsync()
    {
        await using var server = new WireServer(WireAnswer.Json(Tea) with { ChunkSize = 1 });

        Read(await server.Client().Answers.GetJsonAsync());
    }

    private static void Read(Item item)
    {
        Expect.Equal(item.Count, 9007199254740993);
        Expect.Equal(item.Price, 0.10m);
        Expect.Equal(item.Made, new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.FromHours(1)));
    }

    private static async Task TextAsync()
    {
        byte[] latin = [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=iso-8859-1\r\nConnection: close\r\n\r\na;"), 0xFC];
        await using var server = new WireServer(new WireAnswer(latin), WireAnswer.Of(200, "text/csv", "a;ü"));

        Expect.Equal(await server.Client().Answers.GetTextAsync(), "a;ü");
        Expect.Equal(await server.Client().Answers.GetTextAsync(), "a;ü");
    }

    private static async Task BytesAsync()
    {
        await using var server = new WireServer(WireAnswer.Open("application/octet-stream", "abc") with { End = WireEnd.Stall });
        await using (var stream = await server.Client().Answers.GetBytesAsync())
        {
            var bytes = new byte[3];
            await stream.ReadExactlyAsync(bytes);
            Expect.Equal(Encoding.ASCII.GetString(bytes), "abc");
        }

        await server.ClientLeft;
    }

    private static async Task NothingAsync()
    {
        await using var server = new WireServer(WireAnswer.NoContent, WireAnswer.Of(200, "text/html", "<html>"));

        await server.Client().Answers.DeleteItAsync();
        await server.Client().Answers.DeleteItAsync();
    }

    private static async Task PerhapsAsync()
    {
        await using var server = new WireServer(WireAnswer.NoContent, WireAnswer.Json(""), WireAnswer.Json(Tea));
        var answers = server.Client().Answers;

        Expect.Equal(await answers.GetPerhapsAsync(), null);
        Expect.Equal(await answers.GetPerhapsAsync(), null);
        Expect.Equal((await answers.GetPerhapsAsync())?.Id, "tea");
    }

    private static async Task ErrorAsync<T>(int status, string json, Func<T, bool> isRead)
        where T : class
    {
        await using var server = new WireServer(WireAnswer.Json(json, status));

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client(Once).Answers.GetJsonAsync());

        Expect.Equal((int)failure.StatusCode, status);
        Expect.True(failure.TryGetError<T>(out var error) && isRead(error), "the error has its type");
        Expect.True(!failure.TryGetError<Item>(out _), "the error has no other type");
    }

    private static async Task ErrorPageAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(502, "text/html", "<html>Bad gateway</html>"));

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client(Once).Answers.GetJsonAsync());

        Expect.Equal(failure.StatusCode, HttpStatusCode.BadGateway);
        Expect.Equal(failure.Body, "<html>Bad gateway</html>");
        Expect.True(!failure.TryGetError<Token>(out _) && !failure.TryGetError<JsonElement>(out _), "the page is no JSON");
    }

    private static async Task UnreadableAsync(WireAnswer answer, string? path, long? offset)
    {
        await using var server = new WireServer(answer);

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client().Answers.GetJsonAsync());

        Expect.Equal(server.Requests.Count, 1);
        if (path is not null) Expect.Equal(failure.JsonPath, path);
        if (offset is not null) Expect.Equal(failure.JsonOffset, offset);
    }

    private static async Task NumberAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"id":"tea","count":9223372036854775808}"""));

        Expect.Equal((await server.Client().Answers.GetJsonAsync()).Count, null);

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client(options => options with { MalformedValues = MalformedValues.Fail }).Answers.GetJsonAsync());
        Expect.Equal(failure.JsonPath, "$.count");
        Expect.Equal(failure.JsonOffset, 20);
    }

    private static async Task NumbersAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"count":"7","ratio":"0.5","huge":"170141183460469231731687303715884105727"}"""));

        var numbers = await server.Client().Answers.GetNumbersAsync();

        await SentBackAsync(new PutNumbersRequest(numbers), """{"count":7,"ratio":0.5,"huge":170141183460469231731687303715884105727}""");
    }

    private static async Task PatternsAsync()
    {
        const string json = """{"name":"a","x-1":1,"other":{"b":[null]},"x-2":2}""";
        await using var server = new WireServer(WireAnswer.Json(json));

        var patterned = await server.Client().Answers.GetPatternsAsync();

        Expect.Equal(patterned.AdditionalMembers!["x-2"], 2);
        Expect.Equal(((OpenDictionary<long>)patterned.AdditionalMembers).Others["other"].GetRawText(), """{"b":[null]}""");
        await SentBackAsync(new PutPatternsRequest(patterned), """{"name":"a","x-1":1,"x-2":2,"other":{"b":[null]}}""");
    }

    private static async Task SentBackAsync(IApiRequest<NoContent> request, string json)
    {
        await using var server = new WireServer(WireAnswer.NoContent);

        await server.Client().SendAsync(request);

        Expect.Equal(server.Requests.Single().Text, json);
    }

    private static async Task RequiredAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"bark":true,"tag":"t"}"""));

        var animal = await server.Client().Answers.GetAnimalAsync();

        Expect.Equal(animal.Value is AnimalBark { Tag: { } tag } ? tag.GetString() : null, "t");
    }

    private static async Task TiesAsync()
    {
        const string json = """[{"who":{"name":"a"}},{"who":{"name":"a","mail":"b"}},{"who":{"name":"a","mail":"b","new":1},"newer":2},{"who":{"new":1}}]""";
        await using var server = new WireServer(WireAnswer.Json(json));

        var people = await server.Client().Answers.GetSomeoneAsync();

        Expect.Sequence(people.Select(person => person.Value!.GetType().Name), "Visitor", "Member", "Member", "Visitor");
    }

    private static async Task DuplicateAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"id":"a","count":1,"id":"b"}"""));

        Expect.Equal((await server.Client().Answers.GetJsonAsync()).Id, "b");
    }

    private static async Task MissingMemberAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"parts":[{"count":1}]}"""));

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client().Answers.GetJsonAsync());
        var item = await server.Client(options => options with { MissingMembers = MissingMembers.Tolerate }).Answers.GetJsonAsync();

        Expect.Equal(failure.JsonPath, "$.parts[0]");
        Expect.True(failure.Message.Contains("'id'", StringComparison.Ordinal), failure.Message);
        Expect.Equal(item.Parts![0].Count, 1);
    }

    private static WireClientOptions Once(WireClientOptions options) => options with { MaxRetries = 0 };
}
