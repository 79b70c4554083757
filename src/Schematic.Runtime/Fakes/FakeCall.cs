using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>A call that a fake received.</summary>
public sealed class FakeCall
{
    internal static readonly HttpRequestOptionsKey<FakeCall> Key = new("Schematic.Call");

    internal FakeCall(ApiOperation operation, IApiRequest request, HttpRequestMessage message, bool isStreaming)
    {
        Operation = operation;
        Request = request;
        Message = message;
        IsStreaming = isStreaming;
    }

    /// <summary>Gets the operation: its id, its HTTP method and its path.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Gets the request, which has the type that the client generates for the operation.</summary>
    public IApiRequest Request { get; }

    /// <summary>Gets the message that was sent, with its URL, headers and body.</summary>
    public HttpRequestMessage Message { get; }

    /// <summary>True if the response is requested as a stream.</summary>
    public bool IsStreaming { get; }

    /// <summary>Returns the id of the operation and the request.</summary>
    public override string ToString() => $"{Operation.Id}: {Request}";
}

public sealed partial class ApiRequestWriter
{
    /// <summary>Adds the request to the message, so that a fake can answer it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation.</param>
    public void Attach(IApiRequest request, ApiOperation operation) =>
        _message.Options.Set(FakeCall.Key, new FakeCall(operation, request, _message, IsStreaming));
}
