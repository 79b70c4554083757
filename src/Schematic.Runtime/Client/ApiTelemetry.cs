using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Traces and metrics that follow the OpenTelemetry conventions for HTTP clients: one span for each attempt, named after the
/// method and the route template.</summary>
public static class ApiTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Schematic.Client";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

#if NET9_0_OR_GREATER
    private static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "http.client.request.duration", "s", "Duration of HTTP client requests.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
#else
    private static readonly Histogram<double> RequestDuration =
        Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of HTTP client requests.");
#endif

    internal static Task<HttpResponseMessage> SendAsync(ApiCall call, ApiRequestWriter writer, HttpRequestMessage message, int resends, CancellationToken cancellationToken) =>
        Source.HasListeners() || RequestDuration.Enabled || call.Options.OnAttempt is not null
            ? SendObservedAsync(call, writer, message, resends, cancellationToken)
            : call.Client.Connection!.SendAsync(message, cancellationToken);

    private static async Task<HttpResponseMessage> SendObservedAsync(ApiCall call, ApiRequestWriter writer, HttpRequestMessage message, int resends, CancellationToken cancellationToken)
    {
        using var activity = Start(call.Operation, writer, message, resends);
        var time = call.Options.TimeProvider;
        var start = time.GetTimestamp();
        try
        {
            var response = await call.Client.Connection!.SendAsync(message, cancellationToken).ConfigureAwait(false);
            Stop(call, writer, message, resends, activity, time.GetElapsedTime(start), response, null);
            return response;
        }
        catch (Exception exception)
        {
            Stop(call, writer, message, resends, activity, time.GetElapsedTime(start), null, ConnectionError.Shown(exception));
            throw;
        }
    }

    private static Activity? Start(ApiOperation operation, ApiRequestWriter writer, HttpRequestMessage message, int resends)
    {
        if (!Source.HasListeners()) return null;
        var activity = Source.StartActivity($"{operation.Method} {operation.Path}", ActivityKind.Client);
        if (activity is not { IsAllDataRequested: true } || message.RequestUri is not { } url) return activity;
        activity.SetTag("http.request.method", message.Method.Method);
        activity.SetTag("url.full", Redaction.Url(url, writer.Secrets));
        activity.SetTag("url.template", operation.Path);
        activity.SetTag("server.address", url.Host);
        activity.SetTag("server.port", url.Port);
        activity.SetTag("schematic.operation.id", operation.Id);
        if (resends > 0) activity.SetTag("http.request.resend_count", resends);
        return activity;
    }

    private static void Stop(
        ApiCall call, ApiRequestWriter writer, HttpRequestMessage message, int resends, Activity? activity, TimeSpan duration, HttpResponseMessage? response, Exception? exception)
    {
        var error = ErrorType(response, exception);
        if (activity is { IsAllDataRequested: true })
        {
            if (response is not null)
            {
                activity.SetTag("http.response.status_code", (int)response.StatusCode);
                activity.SetTag("network.protocol.version", Version(response));
            }

            if (error is not null) activity.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }

        if (RequestDuration.Enabled) RequestDuration.Record(duration.TotalSeconds, Tags(call.Operation, message, response, error));
        call.Options.OnAttempt?.Invoke(new ApiAttempt(call.Operation, Redaction.Url(message.RequestUri, writer.Secrets), resends + 1, duration)
        {
            Status = response?.StatusCode,
            Failure = exception,
        });
    }

    private static TagList Tags(ApiOperation operation, HttpRequestMessage message, HttpResponseMessage? response, string? error)
    {
        var tags = new TagList
        {
            { "http.request.method", message.Method.Method },
            { "server.address", message.RequestUri?.Host },
            { "server.port", message.RequestUri?.Port },
            { "url.scheme", message.RequestUri?.Scheme },
            { "url.template", operation.Path },
        };
        if (response is not null)
        {
            tags.Add("http.response.status_code", (int)response.StatusCode);
            tags.Add("network.protocol.version", Version(response));
        }

        if (error is not null) tags.Add("error.type", error);
        return tags;
    }

    private static string? ErrorType(HttpResponseMessage? response, Exception? exception) => (response, exception) switch
    {
        ({ } answer, _) when (int)answer.StatusCode >= 400 => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        (_, { }) => exception.GetType().FullName,
        _ => null,
    };

    private static string Version(HttpResponseMessage response) =>
        response.Version.Major >= 2 ? response.Version.Major.ToString(CultureInfo.InvariantCulture) : response.Version.ToString(2);
}
