namespace Schematic.Runtime;

/// <summary>A request as a value: it can be created, stored, compared, sent several times and tested without a server.</summary>
public interface IApiRequest
{
    /// <summary>Writes the parameters and the body. Called once for each attempt to send the request.</summary>
    /// <param name="request">The writer of the request.</param>
    void Write(ApiRequestWriter request);
}

/// <summary>A request whose response is not streamed.</summary>
/// <typeparam name="TResponse">The type of the response; <see cref="NoContent"/> if there is none.</typeparam>
public interface IApiRequest<TResponse> : IApiRequest
{
    /// <summary>Returns the operation that the request calls. This is a method so that records do not print it.</summary>
    /// <returns>The operation.</returns>
    ApiOperation<TResponse> GetOperation();
}
