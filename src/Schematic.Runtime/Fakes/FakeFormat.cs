using System.Net;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>The formats in which fakes write responses. Each is declared in a file of its own.</summary>
public static partial class FakeFormat;

/// <summary>Writes the responses of an operation.</summary>
/// <typeparam name="T">The type of the response.</typeparam>
public abstract class FakeFormat<T>
{
    private readonly FakeStatus[] _statuses;

    private protected FakeFormat(FakeStatus[] statuses) => _statuses = statuses;

    /// <summary>Reads a sample.</summary>
    internal abstract T Read(string sample);

    private protected abstract HttpContent Write(T value, FakeStatus status);

    internal HttpResponseMessage Respond(FakeCall call, FakeAnswer<T> answer)
    {
        if (answer.Reply.Error is { } error) return error.Respond();
        var status = FakeStatus.Find(_statuses, answer.Value, call);
        var response = new HttpResponseMessage((HttpStatusCode)status.Code);
        if (status.MediaType is { } mediaType)
        {
            response.Content = Write(answer.Value!, status);
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return answer.Reply.Apply(response);
    }
}
