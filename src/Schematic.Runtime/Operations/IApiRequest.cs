namespace Schematic.Runtime;

/// <summary>A request as a value: it can be built, stored, compared, sent several times and tested without a server.</summary>
public interface IApiRequest
{
    /// <summary>Writes the parameters and the body. Called once for each attempt to send the request.</summary>
    /// <param name="request">What takes them.</param>
    void Write(ApiRequestWriter request);
}

/// <summary>A request that is answered in one piece.</summary>
/// <typeparam name="TResponse">The type of the answer; <see cref="NoContent"/> where there is none.</typeparam>
public interface IApiRequest<TResponse> : IApiRequest
{
    /// <summary>The operation that the request calls. A method, so that a record does not print it.</summary>
    /// <returns>The operation.</returns>
    ApiOperation<TResponse> GetOperation();
}
