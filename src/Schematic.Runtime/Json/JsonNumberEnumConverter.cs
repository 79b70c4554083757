using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enums of numbers, as dictionary keys too.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonNumberEnumConverter<T>() : JsonScalarConverter<T>(Json.NumberEnum<T>())
    where T : struct, IOpenEnum<T, double>;
