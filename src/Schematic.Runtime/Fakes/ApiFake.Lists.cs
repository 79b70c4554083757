using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public abstract partial class ApiFake
{
    /// <summary>Answers a call with the list that a function returns, or with a sample if there is none.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="request">The request.</param>
    /// <param name="answer">The function.</param>
    /// <param name="answerAsync">The asynchronous function, which is used instead if it is set.</param>
    /// <param name="format">The format of the response.</param>
    /// <param name="sample">The sample; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="function">The name of the function.</param>
    /// <returns>The response.</returns>
    protected async Task<HttpResponseMessage> ListAsync<TRequest, T>(
        FakeCall call,
        TRequest request,
        Func<TRequest, CancellationToken, FakeItems<T>>? answer,
        Func<TRequest, CancellationToken, Task<FakeItems<T>>>? answerAsync,
        FakeFormat<IReadOnlyList<T>> format,
        string? sample,
        CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(answer))] string function = "")
    {
        ArgumentNullException.ThrowIfNull(format);
        if (answer is null && answerAsync is null) return format.Respond(call, new FakeAnswer<IReadOnlyList<T>>(format.Read(Sample(call, sample, function))));
        var items = answerAsync is not null ? await answerAsync(request, cancellationToken).ConfigureAwait(false) : answer!(request, cancellationToken);
        return format.Respond(call, await items.ListAsync(cancellationToken).ConfigureAwait(false));
    }
}
