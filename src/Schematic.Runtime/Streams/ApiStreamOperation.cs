namespace Schematic.Runtime;

/// <summary>An operation whose response is streamed item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="path">The path template.</param>
/// <param name="format">The format that separates and reads the items.</param>
public sealed class ApiStreamOperation<TItem>(string id, string method, string path, ApiStreamFormat<TItem> format)
    : ApiOperation(id, method, path)
{
    /// <summary>Gets the format that separates and reads the items.</summary>
    public ApiStreamFormat<TItem> Format { get; } = format;
}
