namespace Schematic.Runtime;

/// <summary>A request that is answered item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
public interface IApiStreamRequest<TItem> : IApiRequest
{
    /// <summary>The operation that the request calls.</summary>
    /// <returns>The operation.</returns>
    ApiStreamOperation<TItem> GetStreamOperation();
}
