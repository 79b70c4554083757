namespace Schematic.Runtime;

/// <summary>An operation that answers item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="path">The template of the path.</param>
/// <param name="format">How the items are told apart and read.</param>
public sealed class ApiStreamOperation<TItem>(string id, string method, string path, ApiStreamFormat<TItem> format)
    : ApiOperation(id, method, path)
{
    /// <summary>How the items are told apart and read.</summary>
    public ApiStreamFormat<TItem> Format { get; } = format;
}
