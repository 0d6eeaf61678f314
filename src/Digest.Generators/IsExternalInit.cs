namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for in records, and .NET Standard lacks.</summary>
internal static class IsExternalInit;
