using System.Text.Json;
using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Extensions;

/// <summary>Reads parts of the model from the JSON of one document.</summary>
/// <remarks>Not thread-safe: every document has its own reader.</remarks>
internal sealed class ModelReader
{
    private readonly JsonSerializerOptions _options;
    private SourceLocation _location;

    public ModelReader() => _options = ModelJson.Options(() => _location);

    /// <summary>Reads a part from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="location">The location of the part.</param>
    /// <exception cref="JsonException">The JSON is not a valid part.</exception>
    public T Read<T>(JsonObject json, SourceLocation location)
    {
        _location = location;
        return json.Deserialize<T>(_options) ?? throw new JsonException();
    }
}
