using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if a value does not have the format of its type.</summary>
internal sealed class JsonFormatException(string message, Exception? cause = null) : JsonException(message, cause);
