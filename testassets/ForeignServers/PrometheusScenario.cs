using ForeignServers.Apis;
using ForeignServers.Apis.Prometheus;

namespace ForeignServers;

/// <summary>Samples as pairs of numbers and strings, results of four types, rules of two types, and parameters with brackets.</summary>
internal static class PrometheusScenario
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(Uri address)
    {
        using var prometheus = new PrometheusClient(new PrometheusClientOptions { BaseUrl = new Uri(address, "/api/v1") });

        Console.WriteLine("version " + (await prometheus.BuildInfoAsync()).Data.Version.Split('.')[0]);
        Console.WriteLine("vector " + await FirstSampleAsync(prometheus));
        Console.WriteLine("scalar " + Scalar((await prometheus.QueryAsync("1 + 1", time: DateTimeOffset.UnixEpoch)).Data));
        Console.WriteLine("string " + Text((await prometheus.QueryAsync("\"a & b\"")).Data));

        var now = DateTimeOffset.UtcNow;
        var range = (await prometheus.QueryRangeAsync("up", now.AddMinutes(-1), now, "1s")).Data;
        Console.WriteLine($"matrix {range.TryGetMatrixData(out var matrix) && matrix.Result[0].Values.Count > 0}");

        Console.WriteLine("series " + (await prometheus.SeriesAsync(["up{room=\"a b\"}", "none"])).Data.Single()["room"]);
        Console.WriteLine("jobs " + string.Join(" ", (await prometheus.LabelValuesAsync("job")).Data));
        Console.WriteLine("target " + (await prometheus.TargetsAsync()).Data.ActiveTargets.Single().Health);
        foreach (var rule in (await prometheus.RulesAsync()).Data.Groups.Single().Rules)
            Console.WriteLine(rule.TryGetAlertingRule(out var alert) ? $"alert {alert.Name} {alert.Labels["severity"]} {alert.State}" : rule.TryGetRecordingRule(out var recording) ? $"recording {recording.Name}" : "other");
        Console.WriteLine("metadata " + (await prometheus.MetadataAsync("prometheus_build_info")).Data["prometheus_build_info"][0].Type);

        await prometheus.DeleteSeriesAsync(["up"]);
        Console.WriteLine("deleted");
        try { await prometheus.QueryAsync("(("); }
        catch (ApiException exception) when (exception.TryGetError<Failure>(out var failure)) { Console.WriteLine($"failed {(int)exception.StatusCode} {failure.ErrorType}"); }
    }

    // The server collects its first samples a second after it starts.
    private static async Task<string> FirstSampleAsync(PrometheusClient prometheus)
    {
        while (true)
        {
            if ((await prometheus.QueryAsync("up")).Data.TryGetVectorData(out var vector) && vector.Result is [var sample, ..]) return $"{sample.Metric["room"]} {sample.Value[1].Value}";
            await Task.Delay(Pause);
        }
    }

    private static object? Scalar(QueryData data) => data.TryGetScalarData(out var scalar) ? scalar.Result[1].Value : null;

    private static object? Text(QueryData data) => data.TryGetStringData(out var text) ? text.Result[1].Value : null;
}
