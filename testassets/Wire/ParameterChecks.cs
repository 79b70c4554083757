using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Parameters as they leave the socket.</summary>
internal static class ParameterChecks
{
    private static readonly Rgb Rgb = new() { R = 1, G = 2 };
    private const string EncodedRgb = "%7B%22R%22%3A1%2C%22G%22%3A2%7D";

    public static IEnumerable<Check> All =>
    [
        .. StyleRow.Paths.Concat(StyleRow.Queries).SelectMany(row => Checks(row, request => request.Target)),
        .. StyleRow.Headers.SelectMany(row => Checks(row, OwnHeaders)),
        .. StyleRow.Cookies.SelectMany(row => Checks(row, request => request.Header("Cookie")!)),
        new("deep objects go to any depth", DeepObjectsAsync),
        new("a parameter with a content type is serialized by it, wherever it stands", ContentTypedAsync),
        new("a whole query is a form", () => TargetAsync(new WholeQueryRequest { All = new Search { Foo = "a + b", Bar = true, Tags = ["x&y", "z"] } }, "/wholeQuery?foo=a+%2B+b&bar=true&tags=x%26y&tags=z")),
        new("a whole query is JSON", () => TargetAsync(new WholeQueryJsonRequest { All = Rgb }, "/wholeQueryJson?" + EncodedRgb)),
        new("dates, numbers and bytes depend on no culture", TimesAsync),
        new("parameters of one value are escaped like others", () => TargetAsync(new ConstantRequest(), "/constant/a%20b%2Fc?kind=d%20e%2Ff")),
        new("parameters that are absent leave nothing behind", () => TargetAsync(new QueryFormRequest(), "/queryForm")),
        new("a header cannot be broken by a value", HeaderInjectionAsync),
        new("a path cannot be left by a value", DotsAsync),
        new("a list whose delimiter cannot be escaped has no item with it", DelimitersAsync),
    ];

    private static IEnumerable<Check> Checks(StyleRow row, Func<WireRequest, string> sent)
    {
        var operation = row.Make(Cells.Plain).GetOperation().Id;
        yield return new Check($"{operation}: the values of the specification", () => RunAsync(row.Make(Cells.Plain), row.Plain));
        yield return new Check($"{operation}: reserved characters", () => RunAsync(row.Make(Cells.Reserved), row.Reserved));
        yield return new Check($"{operation}: nothing in a list or an object", () => RunAsync(row.Make(Cells.Hollow), row.Hollow));

        async Task RunAsync(IApiRequest<NoContent> request, string expected) => Expect.Equal(sent(await SentAsync(request)), expected);
    }

    private static string OwnHeaders(WireRequest request) => string.Join('\n', request.Headers.Where(header => header.StartsWith("X-", StringComparison.Ordinal)));

    private static async Task DeepObjectsAsync()
    {
        var filter = new Filter { Name = "a b", Range = new Apis.Wire.Range { Min = -1, Max = 0.5 }, Tags = ["x", "y"] };

        await TargetAsync(
            new QueryDeepObjectRequest { Filter = filter },
            "/queryDeepObject?filter%5Bname%5D=a%20b&filter%5Brange%5D%5Bmin%5D=-1&filter%5Brange%5D%5Bmax%5D=0.5&filter%5Btags%5D%5B0%5D=x&filter%5Btags%5D%5B1%5D=y");
    }

    private static async Task ContentTypedAsync()
    {
        var request = await SentAsync(new ContentTypedRequest { Path = Rgb, Query = Rgb, XHeader = Rgb, Cookie = Rgb });

        Expect.Equal(request.Target, $"/contentTyped/{EncodedRgb}?query={EncodedRgb}");
        Expect.Equal(request.Header("X-Header"), """{"R":1,"G":2}""");
        Expect.Equal(request.Header("Cookie"), "cookie=" + EncodedRgb);
    }

    private static Task TimesAsync() => TargetAsync(
        new TimesRequest
        {
            At = new DateTimeOffset(2026, 2, 3, 4, 5, 6, 70, TimeSpan.FromHours(-3.5)),
            Day = new DateOnly(2026, 2, 3),
            Id = new Guid("00112233-4455-6677-8899-AABBCCDDEEFF"),
            Data = new byte[] { 251, 255, 254 },
            Days = [new DateOnly(1, 1, 1), new DateOnly(9999, 12, 31)],
        },
        "/times?at=2026-02-03T04%3A05%3A06.07-03%3A30&day=2026-02-03&id=00112233-4455-6677-8899-aabbccddeeff&data=%2B%2F%2F%2B&days=0001-01-01&days=9999-12-31");

    private static async Task HeaderInjectionAsync() =>
        await Expect.ThrowsAsync<ArgumentException>(() => SentAsync(new HeaderSimpleRequest { XText = "a\r\nX-Admin: yes" }));

    private static async Task DotsAsync() =>
        await Expect.ThrowsAsync<ArgumentException>(() => SentAsync(StyleRow.Paths[0].Make(Cells.Plain with { Text = ".." })));

    private static async Task DelimitersAsync()
    {
        await Expect.ThrowsAsync<ArgumentException>(() => SentAsync(new QuerySpaceDelimitedRequest { List = ["a b"] }));
        await Expect.ThrowsAsync<ArgumentException>(() => SentAsync(new QueryPipeDelimitedRequest { List = ["a|b"] }));
        await Expect.ThrowsAsync<ArgumentException>(() => SentAsync(new CookieCookieRequest { List = ["a,b"] }));
    }

    private static async Task TargetAsync(IApiRequest<NoContent> request, string expected) => Expect.Equal((await SentAsync(request)).Target, expected);

    private static async Task<WireRequest> SentAsync(IApiRequest<NoContent> request)
    {
        await using var server = new WireServer(WireAnswer.NoContent);
        await server.Client().SendAsync(request);
        return server.Requests.Single();
    }
}
