using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Enables <see cref="JsonSerializer"/> to read and write open enums of numbers, including as dictionary keys.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonNumberEnumConverter<T>() : JsonScalarConverter<T>(Json.NumberEnum<T>())
    where T : struct, IOpenEnum<T, double>;
