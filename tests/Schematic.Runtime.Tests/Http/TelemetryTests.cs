using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>OpenTelemetry's semantic conventions for HTTP clients.</summary>
[NonParallelizable, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TelemetryTests : IDisposable
{
    private readonly List<Activity> _activities = [];
    private readonly List<(double Value, Dictionary<string, object?> Tags)> _durations = [];
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public TelemetryTests()
    {
        _activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Add,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ApiTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _meterListener.SetMeasurementEventCallback<double>((_, value, tags, _) => _durations.Add((value, new(tags.ToArray()))));
        _meterListener.Start();
    }

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    [Test]
    public async Task A_call_is_a_span_named_by_its_route()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"id":"7"}""");

        await server.Client().GetItemAsync("7");

        var span = _activities.Single();
        Assert.That(span.DisplayName, Is.EqualTo("GET /items/{id}"));
        Assert.That(span.Kind, Is.EqualTo(ActivityKind.Client));
        Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(new Dictionary<string, object?>(span.TagObjects), Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.full"] = "https://shop.example/v1/items/7",
            ["url.template"] = "/items/{id}",
            ["server.address"] = "shop.example",
            ["server.port"] = 443,
            ["schematic.operation.id"] = "GetItem",
            ["http.response.status_code"] = 200,
            ["network.protocol.version"] = "1.1",
        }));
    }

    [Test]
    public async Task Each_attempt_is_a_span_of_its_own()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadGateway).Fails(new HttpRequestException("reset")).Answers(HttpStatusCode.OK, """{"id":"7"}""");

        await server.Client(new ShopClientOptions { ApiKey = "key", RetryDelay = TimeSpan.Zero }).GetItemAsync("7");

        Assert.That(_activities.Select(span => span.GetTagItem("http.request.resend_count")), Is.EqualTo(new object?[] { null, 1, 2 }));
        Assert.That(_activities.Select(span => span.GetTagItem("error.type")), Is.EqualTo(new object?[] { "502", "System.Net.Http.HttpRequestException", null }));
        Assert.That(_activities.Select(span => span.Status), Is.EqualTo(new[] { ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset }));
    }

    [Test]
    public async Task Durations_are_measured_by_route()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NotFound);

        await Assert.ThatAsync(() => server.Client().GetItemAsync("7"), Throws.TypeOf<ApiException>());

        Assert.That(_durations.Single().Value, Is.InRange(0, 60));
        Assert.That(_durations.Single().Tags, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["server.address"] = "shop.example",
            ["server.port"] = 443,
            ["url.scheme"] = "https",
            ["url.template"] = "/items/{id}",
            ["http.response.status_code"] = 404,
            ["network.protocol.version"] = "1.1",
            ["error.type"] = "404",
        }));
    }

    [Test]
    public async Task Spans_do_not_show_secrets()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);
        var policy = new ApiAuthPolicy([ApiAuthScheme.ApiKey(ApiKeyLocation.Query, "key", options => ((ShopClientOptions)options).ApiKey, "ApiKey", [])]);

        await server.Client(new ShopClientOptions { ApiKey = "s3cret" }).SendAsync(new Probe(request => request.Path("/x")) { Auth = policy });

        Assert.That(_activities.Single().GetTagItem("url.full"), Is.EqualTo("https://shop.example/v1/x?key=***"));
    }
}
