using System;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>One call of an operation, from the request to the response, including retries.</summary>
internal sealed class ApiCall(ApiClient client, ApiOperation operation, IApiRequest request)
{
    private string? _idempotencyKey;

    public ApiClient Client => client;

    public ApiOperation Operation => operation;

    public IApiRequest Request => request;

    public ApiClientOptions Options => client.BaseOptions;

    /// <summary>Gets the value that all attempts of the call have in common.</summary>
    public string IdempotencyKey => _idempotencyKey ??= Guid.NewGuid().ToString();

    /// <summary>True if the response is requested as a stream.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>Gets the URL to call instead of the request's own, absolute or relative to it, such as a link to the next page.</summary>
    public string? Link { get; init; }

    /// <summary>True if a fingerprint of the body is computed.</summary>
    public bool TakesFingerprint { get; init; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ApiAnswer<T>> SendAsync<T>(ApiResponseFormat<T> format, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Options.TimeoutOf(operation), Options.TimeProvider, cancellationToken);
        var isRefused = false;
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan? delay;
            var exchange = new ApiExchange(this, attempt, format.Accept);
            using var attemptDeadline = new Deadline(Options.AttemptTimeout, Options.TimeProvider, deadline.Token);
            try
            {
                var response = await exchange.SendAsync(attemptDeadline.Token).ConfigureAwait(false);
                if (response.IsSuccessStatusCode) return await ReadAsync(format, exchange, attemptDeadline.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.Unauthorized && !isRefused && exchange.RefusesCredentials())
                {
                    isRefused = true;
                    response.Dispose();
                    continue;
                }

                delay = RetryPolicy.Delay(Options, attempt, response);
                if (!RetryPolicy.IsTransient(response.StatusCode) || !MayRetry(exchange, attempt, delay, deadline))
                {
                    using (response) throw await exchange.Failures.ReadAsync(response, Options.MaxErrorBytes, attemptDeadline.Token).ConfigureAwait(false);
                }

                response.Dispose();
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                // With the caller's token: the deadline's token is unknown to callers.
                throw new TaskCanceledException(exception.Message, exception, cancellationToken);
            }
            catch (OperationCanceledException exception) when (deadline.IsOver)
            {
                throw new TimeoutException($"{operation.Id}: {operation.Method} {operation.Path} took longer than {Options.TimeoutOf(operation)}.", exception);
            }
            catch (OperationCanceledException exception) when (attemptDeadline.IsOver)
            {
                delay = RetryPolicy.Delay(Options, attempt, null);
                if (!MayRetry(exchange, attempt, delay, deadline))
                    throw new TimeoutException($"{operation.Id}: an attempt of {operation.Method} {operation.Path} took longer than {Options.AttemptTimeout}.", exception);
            }
            catch (OperationCanceledException exception) when (exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"{operation.Id}: {operation.Method} {operation.Path} took longer than the HttpClient allows.", exception);
            }
            catch (Exception exception) when (RetryPolicy.IsTransient(exception) && MayRetry(exchange, attempt, RetryPolicy.Delay(Options, attempt, null), deadline))
            {
                delay = RetryPolicy.Delay(Options, attempt, null);
            }

            await WaitAsync(delay.GetValueOrDefault(), cancellationToken).ConfigureAwait(false);
        }
    }

    private bool MayRetry(ApiExchange exchange, int attempt, TimeSpan? delay, Deadline deadline) =>
        delay is { } wait && attempt < Options.MaxRetries && exchange.IsSent && RetryPolicy.Allows(operation, Options, exchange.Writer) && deadline.Allows(wait);

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, Options.TimeProvider, cancellationToken);

    private async ValueTask<ApiAnswer<T>> ReadAsync<T>(ApiResponseFormat<T> format, ApiExchange exchange, CancellationToken cancellationToken)
    {
        var keepsResponse = false;
        try
        {
            var value = await format.ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
            if (Options.OnResult is { } hook && format.IsResult && value is not null) value = (T)hook(operation, value);
            keepsResponse = format.KeepsResponse;
            return new ApiAnswer<T>(value, exchange);
        }
        finally
        {
            if (!keepsResponse) exchange.Response.Dispose();
        }
    }
}
