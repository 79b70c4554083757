namespace Schematic.Runtime;

/// <summary>A request whose response is streamed item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
public interface IApiStreamRequest<TItem> : IApiRequest
{
    /// <summary>Returns the operation that the request calls.</summary>
    /// <returns>The operation.</returns>
    ApiStreamOperation<TItem> GetStreamOperation();
}
