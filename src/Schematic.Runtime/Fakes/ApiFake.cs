using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Answers the calls of a generated client in tests, without a server: the handler of an <see cref="HttpClient"/>.</summary>
public abstract partial class ApiFake : HttpMessageHandler
{
    private readonly ConcurrentQueue<FakeCall> _calls = new();

    /// <summary>Gets the calls so far in order, including those that repeat a call after an error.</summary>
    public IReadOnlyList<FakeCall> Calls => [.. _calls];

    /// <summary>True if operations without a function are answered with samples from the description; if false, their calls fail.</summary>
    public bool UsesSamples { get; set; } = true;

    /// <summary>Gets or sets the function that answers requests that are not calls of an operation, such as those for tokens.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? OtherRequests { get; set; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var response = await RespondAsync(request, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= request;
        return response;
    }

    /// <summary>Answers a call with a function, or with a sample if there is none.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="request">The request.</param>
    /// <param name="answer">The function.</param>
    /// <param name="answerAsync">The asynchronous function, which is used instead if it is set.</param>
    /// <param name="format">The format of the response.</param>
    /// <param name="sample">The sample; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="function">The name of the function.</param>
    /// <returns>The response.</returns>
    protected async Task<HttpResponseMessage> AnswerAsync<TRequest, T>(
        FakeCall call,
        TRequest request,
        Func<TRequest, CancellationToken, FakeAnswer<T>>? answer,
        Func<TRequest, CancellationToken, Task<FakeAnswer<T>>>? answerAsync,
        FakeFormat<T> format,
        string? sample,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(answer))] string function = "")
    {
        ArgumentNullException.ThrowIfNull(format);
        var value = answerAsync is not null ? await answerAsync(request, cancellationToken).ConfigureAwait(false)
            : answer is not null ? answer(request, cancellationToken)
            : format.Read(Sample(call, sample, function));
        return format.Respond(call, value);
    }

    /// <summary>Fails because the call is that of another client.</summary>
    /// <param name="call">The call.</param>
    /// <returns>No response.</returns>
    /// <exception cref="InvalidOperationException">The call is that of another client.</exception>
    protected Task<HttpResponseMessage> Other(FakeCall call) =>
        throw new InvalidOperationException($"{GetType().Name} does not answer {Text(call)}: the call is that of another client.");

    private Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(FakeCall.Key, out var call))
        {
            _calls.Enqueue(call);
            return ((IApiFake)this).AnswerAsync(call, cancellationToken);
        }

        return OtherRequests is { } answer ? answer(request, cancellationToken) : throw new InvalidOperationException(
            $"{GetType().Name} received '{request.Method} {request.RequestUri}', which is not a call of an operation. Set {nameof(OtherRequests)} to answer it.");
    }

    private string Sample(FakeCall call, string? sample, string function) => UsesSamples && sample is not null ? sample : throw new InvalidOperationException(
        $"{GetType().Name}.{function} is not set, and {(UsesSamples ? "the description has no sample of the response" : $"{nameof(UsesSamples)} is false")}: {Text(call)} was called. Set {function} to a function that answers it.");

    private static string Text(FakeCall call) => $"'{call.Operation.Id}' ({call.Operation.Method} {call.Operation.Path})";
}
