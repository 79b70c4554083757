using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public abstract partial class ApiFake
{
    /// <summary>Answers a call with the items that a function returns, or with a sample if there is none.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="request">The request.</param>
    /// <param name="answer">The function.</param>
    /// <param name="answerAsync">The asynchronous function, which is used instead if it is set.</param>
    /// <param name="format">The format of the stream.</param>
    /// <param name="sample">The sample of an item; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="function">The name of the function.</param>
    /// <returns>The response.</returns>
    protected async Task<HttpResponseMessage> StreamAsync<TRequest, T>(
        FakeCall call,
        TRequest request,
        Func<TRequest, CancellationToken, FakeItems<T>>? answer,
        Func<TRequest, CancellationToken, Task<FakeItems<T>>>? answerAsync,
        FakeStreamFormat<T> format,
        string? sample,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(answer))] string function = "")
    {
        ArgumentNullException.ThrowIfNull(format);
        var items = answerAsync is not null ? await answerAsync(request, cancellationToken).ConfigureAwait(false)
            : answer is not null ? answer(request, cancellationToken)
            : FakeItems.From([format.Read(Sample(call, sample, function))]);
        return format.Respond(items, cancellationToken);
    }
}
