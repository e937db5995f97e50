// Tells the forms that wait in other windows that somebody has signed in, and closes this one.
new BroadcastChannel('signed-in').postMessage('');
window.close();
