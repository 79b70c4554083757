using System.Text;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Bodies as they leave the socket.</summary>
internal static class BodyChecks
{
    // More than fits into the limited heap of the program (see Wire.csproj).
    private const long HugeLength = 200L << 20;

    private static readonly Item Tea = new() { Id = "tea \"ü\"", Count = 9007199254740993, Price = 79228162514264337593543950335m, Made = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Parts = [new Item { Id = "leaf" }] };
    private const string TeaJson = """{"id":"tea \"ü\"","count":9007199254740993,"price":79228162514264337593543950335,"made":"2026-01-02T03:04:05Z","parts":[{"id":"leaf"}]}""";

    public static IEnumerable<Check> All =>
    [
        new("a JSON body", () => ContentAsync(new PostJsonRequest(Tea), "application/json", TeaJson)),
        new("a merge patch tells absent and null apart", () => ContentAsync(
            new PatchItemRequest(new ItemPatch { Note = null, Count = 1 }), "application/merge-patch+json", """{"note":null,"count":1}""")),
        new("a merge patch of nothing", () => ContentAsync(new PatchItemRequest(new ItemPatch()), "application/merge-patch+json", "{}")),
        new("a form", FormAsync),
        new("a form without fields", () => ContentAsync(new PostFormRequest(), "application/x-www-form-urlencoded", "")),
        new("a multipart form", MultipartAsync),
        new("a multipart form of one field", SmallMultipartAsync),
        new("bytes that are more than memory", HugeAsync),
        new("a file of a form that is more than memory", HugeFileAsync),
        new("bytes whose number is known", () => ContentAsync(new PutBytesRequest(ApiFile.FromBytes([.. "\0\r\n"u8])), "application/octet-stream", "\0\r\n")),
        new("text", () => ContentAsync(new PutTextRequest("zwei\nZeilen: ü"), "text/plain; charset=utf-8", "zwei\nZeilen: ü")),
        new("JSON lines", () => ContentAsync(new PostLinesRequest([Tea, new Item { Id = "2" }]), "application/jsonl", TeaJson + "\n{\"id\":\"2\"}\n")),
        new("a body that is left out", OptionalAsync),
        new("a part that is a string is its text", TextPartAsync),
    ];

    private static Task FormAsync() => ContentAsync(
        new PostFormRequest
        {
            Name = "a b&c=ü+",
            Ratio = 1.5,
            Flag = false,
            List = ["x y", "z"],
            Joined = ["1,2", "3"],
            Filter = new Filter { Name = "n", Range = new Apis.Wire.Range { Min = 1 }, Tags = ["t"] },
            Rgb = new Rgb { R = 1 },
            Stated = new Rgb { R = 2 },
            Parts = new Rgb { G = 3, B = 4 },
        },
        "application/x-www-form-urlencoded",
        "name=a+b%26c%3D%C3%BC%2B&ratio=1.5&flag=false&list=x+y&list=z&joined=1%2C2,3&filter%5Bname%5D=n&filter%5Brange%5D%5Bmin%5D=1&filter%5Btags%5D%5B0%5D=t&rgb=%7B%22R%22%3A1%7D&stated=%7B%22R%22%3A2%7D&G=3&B=4");

    private static async Task MultipartAsync()
    {
        var request = await SentAsync(new PostMultipartRequest
        {
            Name = "ü\r\n--",
            Ratio = 0.5,
            Tags = ["a", "b"],
            Item = new Item { Id = "1" },
            Cover = ApiFile.FromBytes([1, 2], "große \"Datei\".png"),
            Files = [ApiFile.FromStream(new MemoryStream("one"u8.ToArray()), "1.txt", "text/plain"), ApiFile.FromBytes("two"u8.ToArray())],
        });

        var boundary = Boundary(request);
        Expect.Equal(Encoding.Latin1.GetString(request.Body), string.Concat(
            Part(boundary, "name", null, "ü\r\n--"),
            Part(boundary, "ratio", null, "0.5"),
            Part(boundary, "tags", null, "a"),
            Part(boundary, "tags", null, "b"),
            Part(boundary, "item", "application/json", """{"id":"1"}"""),
            Part(boundary, "cover\"; filename=\"große %22Datei%22.png", "image/png", "\u0001\u0002"),
            Part(boundary, "files\"; filename=\"1.txt", "text/plain", "one"),
            Part(boundary, "files\"; filename=\"files", "application/octet-stream", "two"),
            $"--{boundary}--\r\n"));
        Expect.Equal(request.Header("Content-Length"), $"{request.Length}");
    }

    private static async Task SmallMultipartAsync()
    {
        var request = await SentAsync(new PostMultipartRequest("n"));

        var boundary = Boundary(request);
        Expect.Equal(request.Text, Part(boundary, "name", null, "n") + $"--{boundary}--\r\n");
    }

    private static async Task TextPartAsync()
    {
        var request = await SentAsync(new PostTextPartRequest { Note = "{}" });

        var boundary = Boundary(request);
        Expect.Equal(request.Text, Part(boundary, "note", "application/json", "{}") + $"--{boundary}--\r\n");
    }

    private static async Task HugeAsync()
    {
        Expect.True(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < HugeLength, "the heap of this program is limited");
        var request = await SentAsync(new PutBytesRequest(ApiFile.FromStream(new ZeroStream(HugeLength))));

        Expect.Equal(request.Length, HugeLength);
        Expect.Equal(request.Header("Transfer-Encoding"), "chunked");
        Expect.Equal(request.Header("Content-Type"), "application/octet-stream");
    }

    private static async Task HugeFileAsync()
    {
        var request = await SentAsync(new PostMultipartRequest("n") { Files = [ApiFile.FromStream(new ZeroStream(HugeLength), "huge.bin"), ApiFile.FromBytes([1])] });

        Expect.True(request.Length > HugeLength, $"{request.Length} bytes have arrived");
        Expect.Equal(request.Header("Transfer-Encoding"), "chunked");
        Expect.True(request.Text.Contains("\"files\"; filename=\"huge.bin\"\r\n", StringComparison.Ordinal), "the file has its name");
    }

    private static async Task OptionalAsync()
    {
        var request = await SentAsync(new PostOptionalRequest());

        Expect.Equal(request.Length, 0);
        Expect.Equal(request.Header("Content-Type"), null);
        Expect.Equal(request.Header("Content-Length"), "0");
    }

    private static async Task ContentAsync(IApiRequest<NoContent> request, string type, string body)
    {
        var sent = await SentAsync(request);
        Expect.Equal(sent.Text, body);
        Expect.Equal(sent.Header("Content-Type"), type);
        Expect.Equal(sent.Header("Content-Length") ?? $"{sent.Length}", $"{sent.Length}");
    }

    private static string Boundary(WireRequest request)
    {
        var type = request.Header("Content-Type")!;
        Expect.True(type.StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal), type);
        return type[(type.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"');
    }

    // Bytes as characters: a body may be no text.
    private static string Part(string boundary, string name, string? type, string content)
    {
        var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{content}\r\n";
        return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(head));
    }

    private static async Task<WireRequest> SentAsync(IApiRequest<NoContent> request)
    {
        await using var server = new WireServer(WireAnswer.NoContent);
        await server.Client().SendAsync(request);
        return server.Requests.Single();
    }
}
